-- Three symptoms at random, by POST: a question that was hardly ever asked before, so that nothing can be ready for it.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  math.randomseed(tonumber(os.getenv("BENCH_SEED")) * 100 + number)
  symptoms = {}
  for line in io.lines(os.getenv("BENCH_SYMPTOMS")) do symptoms[#symptoms + 1] = line end
  headers = {["Content-Type"] = "application/json"}
end

function request()
  local one, two, three = math.random(#symptoms), math.random(#symptoms - 1), math.random(#symptoms - 2)
  -- each shifted past those before it, so that no symptom is asked twice
  if two >= one then two = two + 1 end
  local low, high = math.min(one, two), math.max(one, two)
  if three >= low then three = three + 1 end
  if three >= high then three = three + 1 end
  return wrk.format("POST", nil, headers, '{"symptoms":[{"id":"' .. symptoms[one] .. '"},{"id":"'
    .. symptoms[two] .. '"},{"id":"' .. symptoms[three] .. '"}]}')
end
