"use strict";
// A running sum of the weights in a form; without it, a button adds up on the server.
document.querySelectorAll("form[data-weights]").forEach((form) => {
  const output = form.querySelector("[data-total]");
  if (!output) return;
  const western = (text) => text.replace(/[٠-٩]/g, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit));
  const eastern = (text) => text.replace(/[0-9]/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]);
  const removed = (input) => input.closest("tr")?.querySelector("input[type=checkbox]")?.checked;
  const addUp = () => {
    const inputs = [...form.querySelectorAll("[data-weight]")].filter((input) => !removed(input));
    const sum = inputs.reduce((total, input) => total + (parseInt(western(input.value), 10) || 0), 0);
    output.value = output.dataset.total === "en" ? String(sum) : eastern(String(sum));
    output.closest("[data-total-line]").classList.toggle("wrong", sum !== 100);
  };
  form.querySelectorAll("[data-no-script]").forEach((button) => { button.hidden = true; });
  form.addEventListener("input", addUp);
  addUp();
});
