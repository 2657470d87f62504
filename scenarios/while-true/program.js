// An endless task: nothing else ever gets a turn.
setTimeout(() => console.log("never"), 0);
requestAnimationFrame(() => console.log("never either"));

console.log("before");
while (true) {
  // no detour, no microtask, no frame, no click
}
