performance.measure.call(0, 1)
