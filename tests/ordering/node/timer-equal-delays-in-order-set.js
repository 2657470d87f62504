// Equal delays run in the order in which they were set.
for (let i = 0; i < 5; i++) setTimeout(() => console.log('ten', i), 10);
for (let i = 0; i < 5; i++) setTimeout(() => console.log('zero', i), 0);
