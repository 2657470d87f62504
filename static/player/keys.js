// The keyboard: space plays, arrows step, Home and End jump, Ctrl or Cmd and Enter runs.

export function listen(transport, form) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = actionFor(event, transport);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actionFor(event, transport) {
  switch (event.key) {
    case " ":
      return usesSpace(event.target) ? null : () => transport.toggle();
    case "ArrowRight":
      return () => transport.move(1);
    case "ArrowLeft":
      return () => transport.move(-1);
    case "Home":
      return () => transport.seek(0);
    case "End":
      return () => transport.seek(Infinity);
    default:
      return null;
  }
}

function isTyping(target) {
  return target.matches?.("textarea, select, input:not([type=range])") || target.isContentEditable;
}

function usesSpace(target) {
  return Boolean(target.closest?.("button, summary, a"));
}
