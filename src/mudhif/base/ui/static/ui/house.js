"use strict";
// Quick exit: the button or Esc twice. Leaves to a neutral page, out of the history, signs out and forgets what it can.
(() => {
  const way = document.querySelector("[data-exit]");
  if (!way) return;
  const leave = (event) => {
    if (event) event.preventDefault();
    document.documentElement.hidden = true;
    try { sessionStorage.clear(); localStorage.clear(); } catch { /* storage may be closed to us */ }
    if (way.dataset.signOut) fetch(way.dataset.signOut, { method: "POST", keepalive: true, credentials: "same-origin",
      headers: { "X-CSRFToken": way.dataset.token } }).catch(() => {});
    window.location.replace(way.href);
  };
  way.addEventListener("click", leave);
  let last = -Infinity; // so that one press on a page just opened is not taken for the second
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (event.timeStamp - last < 600) leave();
    last = event.timeStamp;
  });
})();
// Errors: a summary takes the focus, so that a screen reader starts there.
document.querySelector("[data-focus]")?.focus();
// The name of a chosen file, in the words of the page where there is none.
document.querySelectorAll("[data-file-name]").forEach((shown) => {
  const input = shown.closest(".file").querySelector("input");
  const show = () => { shown.textContent = input.files.length ? input.files[0].name : shown.dataset.fileName; };
  input.addEventListener("change", show);
  show(); // a browser that goes back keeps what was chosen
});
// Copying and printing are offered only where they can be done.
document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy).then(() => {
    button.querySelector("[data-done]")?.removeAttribute("hidden");
  }));
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
// On paper nothing can be opened: what explains a result is printed with it.
addEventListener("beforeprint", () => document.querySelectorAll("details.why").forEach((why) => { why.open = true; }));
