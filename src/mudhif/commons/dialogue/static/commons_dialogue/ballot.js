"use strict";
// Answers wait in this browser until the server has counted them; each has a random number, so that it counts once.
(() => {
  const ballot = document.querySelector("[data-ballot]");
  const form = ballot?.querySelector(".ballot-form");
  if (!ballot || !window.crypto?.randomUUID) return;
  const store = `mudhif-votes-${ballot.dataset.ballot}`;
  const values = { agree: 1, disagree: -1, pass: 0, undo: null };
  const part = (name) => ballot.querySelector(`[data-${name}]`);
  const progress = ballot.querySelector("progress");
  const undo = part("undo");
  let sending = false;
  const kept = () => { try { return JSON.parse(localStorage.getItem(store)) || []; } catch { return []; } };
  const keep = (votes) => { try { localStorage.setItem(store, JSON.stringify(votes)); return true; } catch { return false; } };
  const digits = (number) => ballot.dataset.language === "en" ? String(number)
    : String(number).replace(/[0-9]/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]);
  const tell = () => {
    const number = kept().length;
    part("held").hidden = number === 0;
    part("held-count").textContent = digits(number);
  };
  const send = async () => {
    const votes = kept();
    if (sending || votes.length === 0) return votes.length === 0;
    sending = true;
    try {
      const answer = await fetch(ballot.dataset.votes, { method: "POST", credentials: "same-origin", body: JSON.stringify(votes),
        headers: { "Content-Type": "application/json", "X-CSRFToken": ballot.querySelector("[name=csrfmiddlewaretoken]").value } });
      // 404 and 409 will not change: what cannot be counted is not kept, and the page is asked anew.
      if (!answer.ok && answer.status !== 404 && answer.status !== 409) throw new Error(answer.status);
      const sent = new Set(votes.map((vote) => vote.id));
      keep(kept().filter((vote) => !sent.has(vote.id)));
      if (!answer.ok) { location.reload(); return false; }
    } catch {
      tell();
      return false;
    } finally { sending = false; }
    tell();
    return kept().length === 0 ? true : send();
  };
  const count = (by) => {
    progress.value += by;
    part("count").textContent = digits(progress.value);
    progress.setAttribute("aria-label", progress.parentElement.querySelector(".num").textContent);
  };
  const next = () => {
    const ahead = ballot.querySelector("template[data-ahead]");
    if (!ahead) {
      form.hidden = true;
      part("empty").hidden = false;
      send().then((done) => { if (done) location.reload(); });
      return;
    }
    form.elements.statement.value = ahead.dataset.ahead;
    const saying = part("saying");
    saying.replaceChildren(ahead.content);
    ahead.remove();
    saying.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  };
  form?.addEventListener("submit", (event) => {
    const statement = form.elements.statement.value;
    const vote = { statement, value: values[event.submitter?.value], id: crypto.randomUUID() };
    if (vote.value === undefined || !keep([...kept(), vote])) return; // then the form goes its plain way
    event.preventDefault();
    undo.hidden = false;
    undo.elements.statement.value = statement;
    count(1);
    next();
    send();
  });
  undo.addEventListener("submit", (event) => {
    if (!keep([...kept(), { statement: undo.elements.statement.value, value: null, id: crypto.randomUUID() }])) return;
    event.preventDefault();
    undo.hidden = true;
    count(-1);
    send().then((done) => { if (done) location.reload(); });
  });
  window.addEventListener("online", send);
  setInterval(send, 15000);
  tell();
  // What a visit before left unsent is counted first; then this page knows too much, and is asked anew.
  if (kept().length) send().then((done) => { if (done) location.reload(); });
})();
