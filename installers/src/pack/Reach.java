package pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of the libraries the program can reach: the classes named in the program, in what they name in turn, in the
 * resources of a jar that is reached, in native libraries and by the services that are asked for. All else is left out.
 */
final class Reach {
    private static final String SERVICES = "META-INF/services/";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.*)");
    private static final Pattern TEXT = Pattern.compile(".*\\.(properties|xml|fxml|json|css|factories)");
    private static final Pattern USELESS = Pattern.compile(
            "META-INF/(native-image|maven|proguard|versions/\\d+/OSGI-INF)/(?!.*pom\\.properties).*|META-INF/INDEX.LIST"
                    + "|META-INF/[^/]*\\.(SF|RSA|DSA|EC)|(META-INF/versions/\\d+/)?module-info\\.class"
                    + "|.*\\.(h|hpp|cmake|so|so\\.[0-9.]+|dll|dylib|jnilib|a|lib|la|exp)");

    private final Map<String, Map<String, byte[]>> jars;
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, List<byte[]>> versions = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> reachedJars = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private Reach(Map<String, Map<String, byte[]>> jars) {
        this.jars = jars;
        jars.forEach((jar, entries) -> entries.forEach((entry, bytes) -> {
            if (isClass(entry)) {
                String name = className(entry);
                homes.putIfAbsent(name, jar);
                versions.computeIfAbsent(name, n -> new ArrayList<>()).add(bytes);
            }
        }));
    }

    /** {@code jars}, from a name to its entries, without what {@code program}, one of them, does not reach. */
    static Map<String, Map<String, byte[]>> from(String program, Map<String, Map<String, byte[]>> jars)
            throws IOException {
        Reach reach = new Reach(jars);
        jars.get(program).keySet().stream().filter(Reach::isClass).forEach(e -> reach.add(className(e)));
        jars.values()
                .forEach(entries -> entries.forEach((entry, bytes) -> {
                    if (Natives.isBinding(entry)) {
                        ClassNames.inText(bytes, reach.homes::containsKey).forEach(reach::add);
                    }
                }));
        reach.walk();
        return reach.kept();
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !USELESS.matcher(entry).matches();
    }

    private static String className(String entry) {
        return VERSIONED.matcher(entry).replaceFirst("$1").replaceFirst("\\.class$", "");
    }

    private void add(String name) {
        if (reached.add(name)) {
            waiting.add(name);
        }
    }

    private void walk() throws IOException {
        do {
            while (!waiting.isEmpty()) {
                String name = waiting.remove();
                String jar = homes.get(name);
                if (reachedJars.add(jar)) {
                    addResources(jars.get(jar));
                }
                for (byte[] file : versions.get(name)) {
                    ClassNames.inClass(file, homes::containsKey).forEach(this::add);
                }
            }
            addProviders();
        } while (!waiting.isEmpty());
    }

    private void addResources(Map<String, byte[]> entries) {
        entries.forEach((name, bytes) -> {
            if (TEXT.matcher(name).matches()
                    && !name.startsWith("META-INF/")
                    && !USELESS.matcher(name).matches()) {
                ClassNames.inText(bytes, homes::containsKey).forEach(this::add);
            }
        });
    }

    private void addProviders() {
        jars.values()
                .forEach(entries -> entries.forEach((name, bytes) -> {
                    if (name.startsWith(SERVICES) && asked(name)) {
                        ClassNames.inText(bytes, homes::containsKey).forEach(this::add);
                    }
                }));
    }

    /** Whether a service is reached; one of the Java platform's counts only where its provider is reached otherwise. */
    private boolean asked(String entry) {
        return reached.contains(entry.substring(SERVICES.length()).replace('.', '/'));
    }

    private Map<String, Map<String, byte[]>> kept() {
        Map<String, Map<String, byte[]>> kept = new LinkedHashMap<>();
        jars.forEach((jar, entries) -> {
            if (reachedJars.contains(jar)) {
                kept.put(jar, kept(entries));
            }
        });
        return kept;
    }

    private Map<String, byte[]> kept(Map<String, byte[]> entries) {
        Map<String, byte[]> kept = new TreeMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(SERVICES)) {
                String providers = providers(bytes);
                if (!providers.isEmpty()) {
                    kept.put(name, providers.getBytes(StandardCharsets.UTF_8));
                }
            } else if (isClass(name)
                    ? reached.contains(className(name))
                    : !USELESS.matcher(name).matches()) {
                kept.put(name, bytes);
            }
        });
        return kept;
    }

    private String providers(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> reached.contains(line.replace('.', '/')))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
