// The question before an act that cannot be taken back.

export function ask(button) {
  const dialog = document.getElementById("ask");
  const [no, yes] = ["no", "yes"].map((answer) => dialog.querySelector(`[data-answer="${answer}"]`));
  document.getElementById("ask-title").textContent = button.dataset.ask;
  document.getElementById("ask-text").textContent = button.dataset.askText;
  no.textContent = button.dataset.no;
  yes.textContent = button.dataset.yes;
  yes.className = `button ${"danger" in button.dataset ? "danger" : "primary"}`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answered) => {
    no.onclick = () => dialog.close("no");
    yes.onclick = () => dialog.close("yes");
    dialog.onclose = () => answered(dialog.returnValue === "yes");
  });
}
