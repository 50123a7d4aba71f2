"""What the reader's own browser does with a finding card: copies its text, draws its picture as PNG."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from dashboard.exports.svg import WIDE, height

TAKE_AWAY_SCRIPT = """<script>
(() => { if (window.takesAway) return; window.takesAway = true;
  const copied = (box, said) => { const words = box.querySelector("pre");
    const done = () => { said.textContent = "Copied."; };
    const byHand = () => { const range = document.createRange(), chosen = getSelection();
      range.selectNodeContents(words); chosen.removeAllRanges(); chosen.addRange(range);
      if (document.execCommand("copy")) done(); else said.textContent = "Marked. Copy it with Ctrl+C or the menu."; };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(words.textContent).then(done, byHand); } else byHand(); };
  const drawn = (box, said, button) => {
    const failed = () => { said.textContent = "This browser cannot draw it. Take the SVG instead."; };
    const picture = new Image(), wide = Number(button.dataset.width), high = Number(button.dataset.height);
    picture.onerror = failed;
    picture.onload = () => { try {
      const canvas = document.createElement("canvas");
      canvas.width = wide; canvas.height = high;
      canvas.getContext("2d").drawImage(picture, 0, 0, wide, high);
      canvas.toBlob((blob) => {
        if (!blob) { failed(); return; }
        const link = document.createElement("a"), address = URL.createObjectURL(blob);
        link.href = address; link.download = button.dataset.file;
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), 20000);
        said.textContent = "Saved as " + button.dataset.file;
      }, "image/png");
    } catch (error) { failed(); } };
    said.textContent = "Drawing …";
    picture.src = box.querySelector("img").src; };
  document.addEventListener("click", (event) => {
    const button = event.target.closest ? event.target.closest(".take-away button") : null;
    if (!button) return;
    const box = button.closest(".take-away"), said = box.querySelector("[role=status]");
    if (button.dataset.file) drawn(box, said, button); else copied(box, said);
  }); })();
</script>"""
"""A constant: nothing from outside ever stands in it. Without it the text can be marked, and the SVG taken."""
_SAID = '<span role="status"></span>'


def words(text: str, label: str) -> str:
    """Return safe HTML that shows a text as it is, with a button that copies it; `label` says what the text is."""
    return (
        f'<div class="take-away"><p><button type="button">Copy</button> {_SAID}</p>'
        f'<pre tabindex="0" role="region" aria-label="{escape(label)}">{escape(text)}</pre></div>'
    )


def picture(document: str, alt: str, file: str) -> str:
    """Return safe HTML that shows an SVG as a picture, with a button that saves it as PNG under the name `file`."""
    data = b64encode(document.encode("utf-8")).decode("ascii")
    size = f'data-width="{WIDE}" data-height="{height(document)}"'
    return (
        f'<div class="take-away"><p><button type="button" data-file="{escape(file)}" {size}>Save as PNG</button> '
        f'{_SAID}</p><img src="data:image/svg+xml;base64,{data}" alt="{escape(alt)}"></div>'
    )
