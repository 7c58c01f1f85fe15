// Buttons that copy, and the sign beside a heading, which copies the link to it; Material does it and says that it did.
export function copying() {
  for (const button of document.querySelectorAll("button[data-clipboard-text]")) button.hidden = false;
  for (const link of document.querySelectorAll(".headerlink")) link.dataset.clipboardText = link.href;
}
