"use strict";
// Passkeys and security keys: a form with `data-passkey` asks the device, puts its answer into `credential` and sends it.
(() => {
  const forms = document.querySelectorAll("form[data-passkey]");
  if (!window.PublicKeyCredential || !forms.length) return;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const toCreate = (o) => ({ ...o, challenge: bytes(o.challenge), user: { ...o.user, id: bytes(o.user.id) },
    excludeCredentials: known(o.excludeCredentials) });
  const toGet = (o) => ({ ...o, challenge: bytes(o.challenge), allowCredentials: known(o.allowCredentials) });
  const FIELDS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const plain = (found) => ({
    type: found.type, id: found.id, rawId: text(found.rawId),
    authenticatorAttachment: found.authenticatorAttachment ?? undefined,
    clientExtensionResults: found.getClientExtensionResults(),
    response: Object.fromEntries(FIELDS.filter((name) => found.response[name]).map((name) => [name, text(found.response[name])])),
  });
  // A key that signs in alone has to be found by itself, and to check who holds it.
  const alone = (options, wanted) => (wanted ? { ...options, authenticatorSelection: { ...options.authenticatorSelection,
    residentKey: "required", requireResidentKey: true, userVerification: "required" } } : options);
  const written = (form) => JSON.parse(form.querySelector("script[type='application/json']").textContent);
  const asked = async (form) => (await fetch(form.action, { headers: { Accept: "application/json" } })).json();
  const ways = {
    create: async (form) => navigator.credentials.create({ publicKey: alone(
      toCreate(written(form).creation_options.publicKey), form.elements.passwordless?.checked) }),
    get: async (form) => navigator.credentials.get({ publicKey: toGet(written(form).request_options.publicKey) }),
    login: async (form) => navigator.credentials.get({ publicKey: toGet((await asked(form)).request_options.publicKey) }),
  };
  forms.forEach((form) => {
    const failed = form.querySelector("[data-failed]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        form.elements.credential.value = JSON.stringify(plain(await ways[form.dataset.passkey](form)));
        form.submit();
      } catch {
        failed.hidden = false;
        failed.focus();
      }
    });
  });
})();
