// A frame comes 60 times a second; timers run in between.
// Several changes before one frame are one picture: only the last is seen.
let position = 0;

function move() {
  position = position + 10;
  console.log('timer moves the box to', position);
}

function draw() {
  console.log('frame draws the box at', position);
}

requestAnimationFrame(function firstFrame() {
  draw();
  requestAnimationFrame(draw);
  setTimeout(move, 0);
  setTimeout(move, 0);
  setTimeout(move, 0);
});
