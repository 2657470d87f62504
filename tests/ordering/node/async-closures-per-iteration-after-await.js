// let has a binding for each iteration, across awaits and timers.
(async () => {
  for (let i = 0; i < 3; i++) {
    setTimeout(() => console.log('let', i), 5);
    await null;
  }
  for (var j = 0; j < 3; j++) {
    setTimeout(() => console.log('var', j), 10);
    await null;
  }
})();
