-- What `cargo xtask bench` reads of wrk: requests per second, the 95th percentile in milliseconds, and failures.
done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %.1f %.3f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(95) / 1000, errors.status + errors.timeout + errors.connect + errors.read + errors.write))
end
