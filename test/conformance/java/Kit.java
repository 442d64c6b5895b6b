import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks the driver side of the line protocol (see ../README.md). */
final class Kit {
    /** Does what a command says and gives an answer made by one of the functions below. */
    interface Action {
        String answer(Command command) throws Throwable;
    }

    /** One line of the standard input. No text of the protocol holds an escape. */
    record Command(String line) {
        private String field(String name, String value) {
            Matcher found = Pattern.compile("\"" + name + "\":" + value).matcher(line);
            return found.find() ? found.group(1) : null;
        }

        String text(String name) {
            return field(name, "\"([^\"]*)\"");
        }

        boolean has(String name) {
            return line.contains("\"" + name + "\":");
        }

        String id() {
            return field("id", "(\\d+)");
        }

        String api() {
            return text("api");
        }

        String connection() {
            return text("connection");
        }

        String url() {
            return text("url");
        }

        boolean isSend() {
            return "send".equals(text("do"));
        }

        /** The code; what is no whole number does not pass the compiler. */
        int code() {
            String written = field("code", "([^,}]*)");
            if (written == null || !written.matches("-?\\d+")) throw new DoesNotCompile();
            return Integer.parseInt(written);
        }

        String reason() {
            return text("reason");
        }

        /** The reason, or an empty one. */
        String reasonOrEmpty() {
            return has("reason") ? reason() : "";
        }
    }

    static final class DoesNotCompile extends RuntimeException {}

    /** Things that are waited for by the name of a connection. */
    static final class Meetings<T> {
        private final Map<String, CompletableFuture<T>> futures = new ConcurrentHashMap<>();

        CompletableFuture<T> at(String name) {
            return futures.computeIfAbsent(name, key -> new CompletableFuture<>());
        }

        void drop(String name) {
            futures.remove(name);
        }
    }

    /** An API of the greeting: `api("client", "sample", "codeRequired")`. */
    static String api(String role, String codes, String... flags) {
        StringBuilder text = new StringBuilder("{\"role\":\"" + role + "\",\"codes\":\"" + codes + "\"");
        for (String flag : flags) text.append(flag.startsWith("\"") ? "," + flag : ",\"" + flag + "\":true");
        return text.append("}").toString();
    }

    static void greet(String library, String version, Map<String, String> sends, Map<String, String> receives,
            Map<String, Integer> constants) {
        StringJoiner hello = new StringJoiner(",", "{\"hello\":{", "}}");
        hello.add("\"library\":\"" + library + "\"").add("\"version\":\"" + version + "\"");
        hello.add("\"runtime\":\"Java " + Runtime.version().feature() + "\"");
        hello.add("\"sends\":" + object(sends)).add("\"receives\":" + object(receives));
        if (!constants.isEmpty()) hello.add("\"constants\":" + object(constants));
        say(hello.toString());
    }

    private static String object(Map<String, ?> fields) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        new TreeMap<>(fields).forEach((name, value) -> text.add("\"" + name + "\":" + value));
        return text.toString();
    }

    /** The upstream part of a Debian package's version: 4.1.48 of 1:4.1.48-7+deb12u2. */
    static String version(String debianPackage) {
        String all = System.getenv().getOrDefault("PACKAGE_VERSIONS", "{}");
        Matcher found = Pattern.compile("\"" + debianPackage + "\":\"(?:\\d+:)?([^-+~\"]*)").matcher(all);
        return found.find() ? found.group(1) : "0";
    }

    /** Answers commands until the standard input ends, each in a thread of its own. */
    static void drive(Action action) throws Exception {
        var threads = Executors.newCachedThreadPool();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            Command command = new Command(line);
            threads.execute(() -> say("{\"id\":" + command.id() + "," + answered(action, command) + "}"));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answered(Action action, Command command) {
        try {
            return action.answer(command);
        } catch (DoesNotCompile problem) {
            return "\"outcome\":\"threw\",\"error\":\"does not compile\"";
        } catch (Throwable problem) {
            return "\"outcome\":\"threw\",\"error\":\"" + escaped(textOf(problem)) + "\"";
        }
    }

    static String textOf(Throwable problem) {
        Throwable error = problem;
        while ((error instanceof ExecutionException || error instanceof CompletionException) && error.getCause() != null)
            error = error.getCause();
        String message = error.getMessage();
        return error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ");
    }

    static String returned(boolean open) {
        return "\"outcome\":\"returned\",\"open\":" + open;
    }

    /** What user code was told: a number, a name, or null for no code. */
    static String reported(Object code) {
        return "\"reported\":" + (code instanceof String ? "\"" + code + "\"" : String.valueOf(code));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
