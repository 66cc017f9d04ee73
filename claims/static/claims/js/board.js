// A board that is drawn anew when a worker is done waits while a person writes in it, and asks again with the next look.
const writing = (board) => {
  const fields = [...board.querySelectorAll("input:not([type=hidden]), textarea")];
  return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue);
};

document.addEventListener("htmx:beforeRequest", (event) => {
  const board = event.detail.elt;
  if (board.matches(".board") && writing(board)) event.preventDefault();
});
