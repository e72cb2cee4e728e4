// Makes the page feel like an application: forms and links are fetched, and only what changed is put in.
// Without this script the same forms and links work by loading the page anew.

import { ask } from "./ask.js";
import { watchComposers } from "./composer.js";
import { watchMenus } from "./menus.js";

const LOOK_EVERY = 2500; // milliseconds between looks for news
const NEAR = 120; // pixels from the end that still count as reading the latest
const server = new Map(); // what the server sent last for each part, by id
let busy = false;
let opener = null; // what had the focus before a form opened

start();

function start() {
  for (const part of document.querySelectorAll("[data-part]")) server.set(part.id, part.outerHTML);
  document.addEventListener("submit", submitted);
  document.addEventListener("click", followed);
  document.addEventListener("change", dispatched);
  addEventListener("popstate", () => go(location.href, { quiet: true }));
  setInterval(look, LOOK_EVERY);
  watchMenus();
  watchComposers();
  settle(true);
}

async function submitted(event) {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.dataset.ask && !(await ask(button))) return;
  const body = new URLSearchParams(new FormData(form, button));
  const address = button?.hasAttribute("formaction") ? button.formAction : form.action;
  const arrived = await go(address, { body, origin: form });
  if (arrived && "composer" in form.dataset) form.querySelector("textarea").value = "";
}

function followed(event) {
  const link = event.target.closest("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.origin !== location.origin) return;
  if (link.pathname !== "/" || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  go(link.href, {});
}

function dispatched(event) {
  const field = event.target;
  if (!("dispatch" in field.dataset)) return;
  const [block, action] = field.name.split("|");
  const body = new URLSearchParams(new FormData(field.form));
  body.set("press", JSON.stringify([block, action, field.value]));
  go(field.form.action.replace("/submit", "/press-form"), { body });
}

// Fetches a page, by sending a form or following an address, and puts it in. Answers whether it went well.
async function go(address, { body, quiet = false }) {
  if (busy) return false;
  busy = true;
  document.body.setAttribute("aria-busy", "true");
  try {
    const headers = body || quiet ? { "X-Quiet": "1" } : {};
    const answer = await fetch(address, body ? { method: "POST", body, headers } : { headers });
    const moved = !body || answer.redirected;
    draw(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (moved && !quiet) remember(answer.url + new URL(address).hash);
    settle(moved && !quiet && !body);
    return answer.ok;
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem;
    document.getElementById("notice").textContent = document.body.dataset.lost;
    return false;
  } finally {
    busy = false;
    document.body.removeAttribute("aria-busy");
  }
}

function remember(address) {
  if (address !== location.href) history.pushState(null, "", address);
}

async function look() {
  if (busy || document.hidden) return;
  const answer = await fetch("/page/pulse").catch(() => null);
  if (answer?.ok && (await answer.text()) !== document.body.dataset.pulse) await go(location.href, { quiet: true });
}

// Takes over what differs from what the server sent before; what a person is typing elsewhere stays.
function draw(fresh) {
  const focus = document.activeElement;
  const message = focus?.closest(".message")?.id;
  const form = document.querySelector("dialog[data-modal]");
  if (!form) opener = { focus, message };
  document.title = fresh.title;
  document.documentElement.lang = fresh.documentElement.lang;
  Object.assign(document.body.dataset, fresh.body.dataset);
  const main = document.getElementById("main");
  const scroller = document.getElementById("messages");
  const atEnd = !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  const known = new Set([...main.querySelectorAll("[data-part]")].map((part) => part.id));
  const coming = [...fresh.querySelectorAll("#main [data-part]")].map((part) => part.id);
  if (coming.length !== known.size || coming.some((id) => !known.has(id))) main.replaceWith(fresh.getElementById("main").cloneNode(true));
  for (const part of fresh.querySelectorAll("[data-part]")) take(part);
  if (atEnd) toEnd();
  if (form && !document.querySelector("dialog[data-modal]")) focusAgain(opener ?? { focus });
  else if (!focus?.isConnected) focusAgain({ focus, message });
}

// Back to where a person was, or to the message that stood there.
function focusAgain({ focus, message }) {
  if (focus?.isConnected) focus.focus();
  else (document.getElementById(focus?.id) ?? document.getElementById(message))?.focus();
}

function take(part) {
  const html = part.outerHTML;
  const here = document.getElementById(part.id);
  if (server.get(part.id) === html && here) return;
  server.set(part.id, html);
  if ("keyed" in part.dataset) merge(here, part);
  else here.replaceWith(part);
}

// A log is changed line by line, so that a screen reader reads only what is new.
function merge(here, part) {
  const lines = [...part.children];
  const wanted = new Set(lines.map((line) => line.id));
  for (const line of [...here.children]) if (!wanted.has(line.id)) line.remove();
  lines.forEach((line, at) => {
    const known = here.children[at];
    if (known?.id !== line.id) here.insertBefore(line, known ?? null);
    else if (known.outerHTML !== line.outerHTML) known.replaceWith(line);
  });
}

function toEnd() {
  const scroller = document.getElementById("messages");
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
}

// After a page is put in: forms come to the front, and a new place shows its latest message.
function settle(arrived) {
  const form = document.querySelector("dialog[data-modal]");
  if (form && !form.matches(":modal")) {
    form.close();
    form.showModal();
    form.addEventListener("cancel", (event) => {
      event.preventDefault();
      document.getElementById("closing").requestSubmit();
    });
    (form.querySelector("[aria-invalid], [autofocus]") ?? form.querySelector(".fields :is(input, textarea, select)"))?.focus();
  }
  if (!arrived) return;
  toEnd();
  const goal = location.hash && document.getElementById(location.hash.slice(1));
  if (goal) {
    goal.classList.add("goal");
    goal.scrollIntoView({ block: "center" });
  } else if (!form && matchMedia("(hover: hover)").matches) document.getElementById("text")?.focus();
}
