// Where there is no page: what the address asked for is a search that may find it.
export function lostPage() {
  const lost = document.querySelector(".lost");
  if (!lost) return;
  const words = decodeURIComponent(location.pathname)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean)
    .slice(-2)
    .join(" ")
    .replace(/s (?=\d+$)/, " ");
  if (!words) return;
  lost.querySelector("code").textContent = location.pathname;
  lost.querySelector("a").search = new URLSearchParams({ q: words });
  lost.hidden = false;
}
