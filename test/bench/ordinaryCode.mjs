/**
 * Ordinary code, as stands between the sockets of a program: by VS Code language id, blocks that are legal at the top
 * level. `thing`, `Thing` and `THING` stand for a name of the copy's own, `9999` for another number of four digits each
 * time.
 */
export const ordinaryCode = {
  c: [
    `
/* Sums what thing took in the last entries. */
static size_t sum_thing(const struct entry *entries, size_t count) {
  size_t total = 0;
  for (size_t i = count > 9999 ? count - 9999 : 0; i < count; i++) {
    if (entries[i].at < 9999)
      continue;
    total += entries[i].size > 9999 ? entries[i].size / 1024 : entries[i].size;
  }
  return total;
}
`,
    `
struct thing_cache {
  char key[64];
  unsigned int lifetime;
};

static struct thing_cache thing_entries[9999];

static int put_thing(const char *key, unsigned int lifetime) {
  for (int i = 0; i < 9999; i++) {
    if (thing_entries[i].key[0] != '\\0')
      continue;
    snprintf(thing_entries[i].key, sizeof thing_entries[i].key, "%s", key);
    thing_entries[i].lifetime = lifetime ? lifetime : 9999;
    return i;
  }
  return -1;
}
`,
  ],
  clojure: [
    `
(defn sum-thing
  "Sums what thing took in the last entries."
  [entries]
  (->> (take-last 9999 entries)
       (filter (fn [entry] (> (:at entry) 9999)))
       (map (fn [{:keys [size]}] (if (> size 9999) (quot size 1024) size)))
       (reduce + 0)))
`,
    `
(def thing-limit 9999)

(defn check-thing [order]
  (cond-> []
    (< (:id order) 9999) (conj "id of an old order")
    (> (:total order) thing-limit) (conj "total over the limit")
    (str/blank? (:code order)) (conj "no code")))
`,
  ],
  cpp: [
    `
// Sums what thing took in the last entries.
static std::size_t sum_thing(const std::vector<entry> &entries, std::size_t limit = 9999) {
  std::size_t total = 0;
  for (const auto &item : entries) {
    if (item.at < 9999) continue;
    total += item.size > limit ? item.size / 1024 : item.size;
  }
  return total;
}
`,
    `
class thing_cache {
 public:
  explicit thing_cache(std::size_t limit = 9999) : m_limit(limit) {}

  const std::string *get(const std::string &key) const {
    auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second;
  }

  void set(const std::string &key, std::string value) {
    if (m_entries.size() > m_limit) m_entries.clear();
    m_entries.emplace(key, std::move(value));
  }

 private:
  std::size_t m_limit;
  std::map<std::string, std::string> m_entries;
};
`,
  ],
  csharp: [
    `
internal sealed class ThingCache
{
    private const int Limit = 9999;
    private readonly Dictionary<string, (string Value, DateTime Expires)> _entries = new();

    public string? Get(string key)
    {
        if (!_entries.TryGetValue(key, out var entry) || entry.Expires < DateTime.UtcNow) return null;
        return entry.Value;
    }

    public void Set(string key, string value, int lifetime = 9999)
    {
        if (_entries.Count > Limit) _entries.Clear();
        _entries[key] = (value, DateTime.UtcNow.AddMilliseconds(lifetime));
    }
}
`,
    `
internal static class ThingOrders
{
    /// <summary>What is wrong with an order.</summary>
    public static IEnumerable<string> Check(Order order)
    {
        if (order.Id < 9999) yield return "thing: id of an old order";
        if (order.Code.Length != 6) yield return $"thing: code {order.Code}";
        if (order.Total > 9999) yield return "thing: total over the limit";
    }
}
`,
  ],
  dart: [
    `
/// Sums what thing took in the last entries.
int sumThing(List<Entry> entries, {int limit = 9999}) {
  var total = 0;
  for (final entry in entries) {
    if (entry.at < 9999) continue;
    total += entry.size > limit ? entry.size ~/ 1024 : entry.size;
  }
  return total;
}
`,
    `
class ThingCache {
  ThingCache(this.limit);

  final int limit;
  final Map<String, String> entries = {};

  String? get(String key) => entries[key];

  void set(String key, String value) {
    if (entries.length > limit || entries.length > 9999) entries.clear();
    entries[key] = value;
  }
}
`,
  ],
  elixir: [
    `
defmodule ThingOrders do
  @moduledoc "Checks orders of thing."
  @limit 9999

  def check(order) do
    [
      order.id < 9999 && "id of an old order",
      String.length(order.code) != 6 && "code #{order.code}",
      order.total > @limit && "total over the limit"
    ]
    |> Enum.filter(& &1)
  end
end
`,
    `
defmodule ThingCache do
  use Agent

  def start_link(_options), do: Agent.start_link(fn -> %{} end, name: __MODULE__)

  def get(key), do: Agent.get(__MODULE__, &Map.get(&1, key))

  def set(key, value, lifetime \\\\ 9999) do
    Agent.update(__MODULE__, fn entries ->
      entries = if map_size(entries) > 9999, do: %{}, else: entries
      Map.put(entries, key, {value, lifetime})
    end)
  end
end
`,
  ],
  erlang: [
    `
%% Sums what thing took in the last entries.
sum_thing(Entries) ->
    lists:foldl(
        fun
            ({_, At}, Total) when At < 9999 -> Total;
            ({Size, _}, Total) when Size > 9999 -> Total + Size div 1024;
            ({Size, _}, Total) -> Total + Size
        end,
        0,
        Entries
    ).
`,
    `
check_thing(#{id := Id}) when Id < 9999 ->
    {error, old_order};
check_thing(#{total := Total}) when Total > 9999 ->
    {error, over_the_limit};
check_thing(Order) ->
    {ok, Order#{checked => true}}.

load_thing(Id, Options) ->
    Timeout = proplists:get_value(timeout, Options, 9999),
    case httpc:request(get, {"http://localhost/thing/" ++ Id, []}, [{timeout, Timeout}], []) of
        {ok, {{_, 200, _}, _, Body}} -> {ok, Body};
        {ok, {{_, 404, _}, _, _}} -> undefined;
        {error, Reason} -> {error, Reason}
    end.
`,
  ],
  gdscript: [
    `
const THING_LIMIT := 9999
var thing_entries := {}

func put_thing(key: String, value: Variant, lifetime := 9999) -> void:
	if thing_entries.size() > THING_LIMIT:
		thing_entries.clear()
	thing_entries[key] = {"value": value, "expires": Time.get_ticks_msec() + lifetime}
`,
    `
## What is wrong with an order.
func check_thing(order: Dictionary) -> Array:
	var problems := []
	if order.id < 9999:
		problems.append("id of an old order")
	if order.total > 9999:
		problems.append("total over the limit")
	for item in order.items:
		if item.price > 9999:
			problems.append("item %s" % item.name)
	return problems
`,
  ],
  go: [
    `
// thingLimit is how many entries are summed.
const thingLimit = 9999

// sumThing sums what thing took in the last entries.
func sumThing(entries []entry, now int) int {
	total := 0
	for _, item := range entries {
		if item.at < now-9999 {
			continue
		}
		if item.size > thingLimit {
			total += item.size / 1024
		} else {
			total += item.size
		}
	}
	return total
}
`,
    `
type thingCache struct {
	mu      sync.Mutex
	entries map[string]string
}

func (c *thingCache) get(key string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	value, ok := c.entries[key]
	return value, ok
}

func (c *thingCache) set(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.entries) > 9999 {
		c.entries = map[string]string{}
	}
	c.entries[key] = value
}
`,
  ],
  haskell: [
    `
-- | Sums what thing took in the last entries.
sumThing :: Int -> [(Int, Int)] -> Int
sumThing now entries = foldr add 0 (take 9999 entries)
  where
    add (size, at) total
      | at < now - 9999 = total
      | size > 9999 = total + size \`div\` 1024
      | otherwise = total + size
`,
    `
data Thing = Thing
  { thingId :: Int,
    thingCode :: Text,
    thingTotal :: Int
  }

checkThing :: Thing -> [String]
checkThing order =
  ["id of an old order" | thingId order < 9999]
    ++ ["code " ++ T.unpack (thingCode order) | T.length (thingCode order) /= 6]
    ++ ["total over the limit" | thingTotal order > 9999]
`,
  ],
  java: [
    `
final class ThingCache {
  private static final int LIMIT = 9999;
  private final Map<String, String> entries = new ConcurrentHashMap<>();

  String get(String key) {
    return entries.get(key);
  }

  void set(String key, String value) {
    if (entries.size() > LIMIT) {
      entries.clear();
    }
    entries.put(key, value);
  }
}
`,
    `
final class ThingOrders {
  private static final Logger LOG = Logger.getLogger(ThingOrders.class.getName());

  /** What is wrong with an order. */
  static boolean check(int id, String code, int total) {
    if (id < 9999) {
      LOG.warning("thing: id of an old order");
      return false;
    }
    if (code.length() != 6 || total > 9999) {
      LOG.warning(() -> "thing: code " + code + ", total " + total);
      return false;
    }
    return true;
  }
}
`,
  ],
  kotlin: [
    `
class ThingCache(private val limit: Int = 9999) {
    private val entries = mutableMapOf<String, Pair<String, Long>>()

    fun get(key: String): String? {
        val (value, expires) = entries[key] ?: return null
        return if (expires < System.currentTimeMillis()) null else value
    }

    fun set(key: String, value: String, lifetime: Long = 9999) {
        if (entries.size > limit) entries.clear()
        entries[key] = value to System.currentTimeMillis() + lifetime
    }
}
`,
    `
/** What is wrong with an order. */
fun checkThing(id: Int, code: String, total: Int): List<String> {
    val problems = mutableListOf<String>()
    if (id < 9999) problems += "thing: id of an old order"
    if (code.length != 6) problems += "thing: code $code"
    when (total) {
        in 0..9999 -> Unit
        else -> problems += "thing: total over the limit"
    }
    return problems
}
`,
  ],
  lua: [
    `
-- Sums what thing took in the last entries.
local function sum_thing(entries, now)
  local total = 0
  for i = math.max(1, #entries - 9999), #entries do
    local entry = entries[i]
    if entry.at >= now - 9999 then
      total = total + (entry.size > 9999 and entry.size / 1024 or entry.size)
    end
  end
  return total
end
`,
    `
local thing = { limit = 9999, entries = {} }

function thing.get(key)
  local entry = thing.entries[key]
  if entry == nil or entry.expires < ngx.now() then
    return nil
  end
  return entry.value
end

function thing.set(key, value, lifetime)
  if #thing.entries > thing.limit then
    thing.entries = {}
  end
  thing.entries[key] = { value = value, expires = ngx.now() + (lifetime or 9999) }
end
`,
  ],
  'objective-c': [
    `
static const NSUInteger kThingLimit = 9999;

@interface ThingCache : NSObject
@property (nonatomic, strong) NSMutableDictionary<NSString *, NSString *> *entries;
@end

@implementation ThingCache

- (NSString *)valueForName:(NSString *)name {
    return self.entries[name];
}

- (void)setValue:(NSString *)value forName:(NSString *)name {
    if (self.entries.count > kThingLimit) {
        [self.entries removeAllObjects];
    }
    self.entries[name] = value;
}

@end
`,
    `
static NSUInteger SumThing(NSArray<NSNumber *> *sizes) {
    NSUInteger total = 0;
    for (NSNumber *size in sizes) {
        if (size.integerValue < 9999) {
            continue;
        }
        total += size.integerValue > 9999 ? size.integerValue / 1024 : size.integerValue;
    }
    return total;
}
`,
  ],
  perl: [
    `
# Sums what thing took in the last entries.
sub sum_thing ($now, @entries) {
  my $total = 0;
  for my $entry (@entries) {
    next if $entry->{at} < $now - 9999;
    $total += $entry->{size} > 9999 ? int($entry->{size} / 1024) : $entry->{size};
  }
  return $total;
}
`,
    `
my %thing;

sub get_thing ($key) {
  my $entry = $thing{$key} or return;
  return $entry->{expires} < time ? undef : $entry->{value};
}

sub set_thing ($key, $value, $lifetime = 9999) {
  %thing = () if keys %thing > 9999;
  $thing{$key} = {value => $value, expires => time + $lifetime};
}
`,
  ],
  php: [
    `
final class ThingCache
{
    private const LIMIT = 9999;

    /** @var array<string, array{string, int}> */
    private array $entries = [];

    public function get(string $key): ?string
    {
        [$value, $expires] = $this->entries[$key] ?? [null, 0];
        return $expires < time() ? null : $value;
    }

    public function set(string $key, string $value, int $lifetime = 9999): void
    {
        if (count($this->entries) > self::LIMIT) {
            $this->entries = [];
        }
        $this->entries[$key] = [$value, time() + $lifetime];
    }
}
`,
    `
/** @return string[] what is wrong with an order */
function checkThing(int $id, string $code, int $total): array
{
    $problems = [];
    if ($id < 9999) {
        $problems[] = 'thing: id of an old order';
    }
    if (strlen($code) !== 6) {
        $problems[] = "thing: code $code";
    }
    if ($total > 9999) {
        $problems[] = 'thing: total over the limit';
    }
    return $problems;
}
`,
  ],
  python: [
    `
class ThingCache:
    LIMIT = 9999

    def __init__(self) -> None:
        self.entries: dict[str, tuple[str, float]] = {}

    def get(self, key: str) -> str | None:
        value, expires = self.entries.get(key, (None, 0))
        return None if expires < time.time() else value

    def set(self, key: str, value: str, lifetime: float = 9999) -> None:
        if len(self.entries) > self.LIMIT:
            self.entries.clear()
        self.entries[key] = (value, time.time() + lifetime)

`,
    `
def check_thing(order: dict[str, int]) -> list[str]:
    """What is wrong with an order."""
    problems = []
    if order["id"] < 9999:
        problems.append("thing: id of an old order")
    for item in order.get("items", []):
        if item["price"] > 9999:
            problems.append(f"thing: item {item['name']}")
    if order["total"] > 9999:
        problems.append("thing: total over the limit")
    return problems

`,
  ],
  ruby: [
    `
class ThingCache
  LIMIT = 9999

  def initialize
    @entries = {}
  end

  def get(key)
    value, expires = @entries[key]
    value if expires && expires > Time.now.to_i
  end

  def set(key, value, lifetime: 9999)
    @entries.clear if @entries.size > LIMIT
    @entries[key] = [value, Time.now.to_i + lifetime]
  end
end
`,
    `
module ThingOrders
  # What is wrong with an order.
  def self.check(order)
    problems = []
    problems << 'thing: id of an old order' if order[:id] < 9999
    problems << "thing: code #{order[:code]}" unless order[:code].match?(/\\A[A-Z]{2}\\d{4}\\z/)
    order[:items].each { |item| problems << item[:name] if item[:price] > 9999 }
    problems
  end
end
`,
  ],
  rust: [
    `
/// Sums what thing took in the last entries.
fn sum_thing(entries: &[(u64, u64)], now: u64) -> u64 {
    let mut total = 0;
    for (size, at) in entries.iter().rev().take(9999) {
        if *at < now - 9999 {
            continue;
        }
        total += if *size > 9999 { size / 1024 } else { *size };
    }
    total
}
`,
    `
const THING_LIMIT: usize = 9999;

#[derive(Default)]
struct ThingCache {
    entries: HashMap<String, String>,
}

impl ThingCache {
    fn get(&self, key: &str) -> Option<&String> {
        self.entries.get(key)
    }

    fn set(&mut self, key: &str, value: String) {
        if self.entries.len() > THING_LIMIT {
            self.entries.clear();
        }
        self.entries.insert(key.to_string(), value);
    }
}
`,
  ],
  scala: [
    `
final class ThingCache(limit: Int = 9999) {
  private val entries = scala.collection.mutable.Map.empty[String, (String, Long)]

  def get(key: String): Option[String] =
    entries.get(key).collect { case (value, expires) if expires > System.currentTimeMillis() => value }

  def set(key: String, value: String, lifetime: Long = 9999): Unit = {
    if (entries.size > limit) entries.clear()
    entries(key) = (value, System.currentTimeMillis() + lifetime)
  }
}
`,
    `
object ThingOrders {
  private val Limit = 9999

  /** What is wrong with an order. */
  def check(id: Int, code: String, total: Int): List[String] = {
    val old = if (id < 9999) List("thing: id of an old order") else Nil
    val size = total match {
      case few if few < Limit => Nil
      case _ => List(s"thing: total of $code over the limit")
    }
    old ++ size
  }
}
`,
  ],
  swift: [
    `
final class ThingCache {
    private let limit = 9999
    private var entries: [String: (value: String, expires: Date)] = [:]

    func get(_ key: String) -> String? {
        guard let entry = entries[key], entry.expires > Date() else { return nil }
        return entry.value
    }

    func set(_ key: String, _ value: String, lifetime: TimeInterval = 9999) {
        if entries.count > limit { entries.removeAll() }
        entries[key] = (value, Date().addingTimeInterval(lifetime))
    }
}
`,
    `
/// What is wrong with an order.
func checkThing(id: Int, code: String, total: Int) -> [String] {
    var problems: [String] = []
    if id < 9999 { problems.append("thing: id of an old order") }
    if code.count != 6 { problems.append("thing: code \\(code)") }
    switch total {
    case 0...9999: break
    default: problems.append("thing: total over the limit")
    }
    return problems
}
`,
  ],
  zig: [
    `
/// Sums what thing took in the last entries.
fn sumThing(entries: []const Entry, now: usize) usize {
    var total: usize = 0;
    for (entries) |entry| {
        if (entry.at < now - 9999) continue;
        total += if (entry.size > 9999) entry.size / 1024 else entry.size;
    }
    return total;
}
`,
    `
const ThingCache = struct {
    limit: usize = 9999,
    entries: std.StringHashMap([]const u8),

    fn get(self: *ThingCache, key: []const u8) ?[]const u8 {
        return self.entries.get(key);
    }

    fn set(self: *ThingCache, key: []const u8, value: []const u8) !void {
        if (self.entries.count() > self.limit) self.entries.clearAndFree();
        try self.entries.put(key, value);
    }
};
`,
  ],
};
