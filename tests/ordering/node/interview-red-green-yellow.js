// Traffic lights: three delays in a loop of two rounds.
const light = (color, ms) => new Promise((resolve) => { console.log(color); setTimeout(resolve, ms); });
(async () => {
  for (let round = 0; round < 2; round++) { await light('red', 15); await light('green', 10); await light('yellow', 5); }
  console.log('off');
})();
