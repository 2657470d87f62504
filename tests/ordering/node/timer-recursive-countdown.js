// A recursive timeout counts down, with promises in between.
(function count(n) {
  console.log('count', n);
  Promise.resolve(n).then((v) => console.log('micro', v));
  if (n > 0) setTimeout(count, 5, n - 1);
})(3);
