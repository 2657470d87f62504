// Delays that are negative, NaN, a fraction below 1, or no number become 1; numeric strings count.
setTimeout(() => console.log('text 30'), '30');
setTimeout(() => console.log('negative'), -5);
setTimeout(() => console.log('NaN'), NaN);
setTimeout(() => console.log('half'), 0.5);
setTimeout(() => console.log('object'), {});
setTimeout(() => console.log('word'), 'soon');
setTimeout(() => console.log('null'), null);
setTimeout(() => console.log('true'), true);
setTimeout(() => console.log('undefined'), undefined);
