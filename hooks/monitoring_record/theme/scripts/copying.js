// Buttons that copy, and the sign beside a heading, which copies the link to it. The page says that it did.
const SAID = 2000; // milliseconds

export function copying() {
  for (const button of document.querySelectorAll("button[data-clipboard-text]")) button.hidden = false;
  for (const form of document.querySelectorAll(".citation-form")) form.append(copierOf(form));
  document.addEventListener("click", (event) => {
    const copier = event.target.closest("[data-clipboard-text], .copy-form, .headerlink");
    if (copier)
      copy(copier.dataset.clipboardText ?? copier.href ?? copier.parentElement.querySelector("pre").textContent);
  });
}

function copierOf(form) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-form";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy as ${form.querySelector("figcaption").textContent}`);
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyFromField(text); // browsers give the clipboard to secure pages only
  }
  say("Copied to clipboard");
}

function copyFromField(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
}

let saying = 0;

function say(words) {
  const status = document.querySelector(".md-dialog");
  status.firstElementChild.textContent = words;
  status.classList.add("md-dialog--active");
  clearTimeout(saying);
  saying = setTimeout(() => status.classList.remove("md-dialog--active"), SAID);
}
