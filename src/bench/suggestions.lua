-- What people type: the first one to eight letters of a name. With BENCH_DELAY (milliseconds) each connection pauses
-- between two requests, which makes a steady load below what the server could do.
local threads = 0
local pause = tonumber(os.getenv("BENCH_DELAY") or "0")

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  math.randomseed(tonumber(os.getenv("BENCH_SEED")) * 100 + number)
  names = {}
  for line in io.lines(os.getenv("BENCH_SYMPTOMS")) do names[#names + 1] = (line:gsub("%-", "%%20")) end
end

function request()
  local name = names[math.random(#names)]
  local typed = name:sub(1, math.random(8)):gsub("%%%d?$", "")
  return wrk.format("GET", "/v1/suggestions?q=" .. typed)
end

if pause > 0 then
  function delay() return pause end
end
