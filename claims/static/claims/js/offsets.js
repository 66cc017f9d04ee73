// From a selection in the page to offsets in the article's text. The desk counts Unicode code points; a browser counts
// UTF-16 units, so an emoji is one here and two there.

/** Number of Unicode code points in `text`. */
export const codePoints = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

function offsetIn(paragraph, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + codePoints(range.toString());
}

const paragraphsOf = (root) => [...root.querySelectorAll("[data-start]")];

function before(root, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  return paragraphsOf(root).filter((one) => point.comparePoint(one, 0) <= 0);
}

function at(root, node, offset, edge) {
  const own = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("[data-start]");
  if (own && root.contains(own)) return offsetIn(own, node, offset);
  const passed = before(root, node, offset);
  if (edge === "end") {
    const last = passed.at(-1);
    return last ? Number(last.dataset.start) + codePoints(last.textContent) : null;
  }
  const next = passed.length ? paragraphsOf(root)[passed.length] : paragraphsOf(root)[0];
  return next ? Number(next.dataset.start) : null;
}

/**
 * Return {start, end} (code points of the article, half-open) of the part of `range` that lies in `root`, or null when it
 * covers none of the text. The end of a selection may lie between two paragraphs or outside the text.
 */
export function spanOf(range, root) {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const start = at(root, range.startContainer, range.startOffset, "start");
  const end = at(root, range.endContainer, range.endOffset, "end");
  return start === null || end === null || start >= end ? null : { start, end };
}
