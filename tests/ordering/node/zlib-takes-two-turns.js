// A zipped text is two writes: it comes a turn later than what takes one.
const { gzip } = require('zlib');
let turns = 0;
let done = false;
const turn = () => {
  if (done) return;
  console.log('turn', ++turns);
  setImmediate(turn);
};
gzip('text', () => {
  console.log('gzip after', turns);
  done = true;
});
turn();
