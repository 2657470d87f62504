// Breaking up long work with setTimeout lets others in; with promises it does not.
let chunks = 0, micros = 0;
(function chunk() { if (++chunks < 4) { console.log('chunk', chunks); setTimeout(chunk, 0); } })();
(function micro() { if (++micros < 4) { console.log('micro', micros); Promise.resolve().then(micro); } })();
setTimeout(() => console.log('someone else'), 0);
