package basin.fault;

import basin.io.RunFolder;
import basin.train.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run's folder holds, without what differs between two runs of the same settings: times, and who was first. */
public final class Contents {
    private static final int SHOWN = 60;

    private Contents() {}

    /** A text for every file of {@code folder}, by its name; files that begin with a dot are none of the run's. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!file.getFileName().toString().startsWith(".")) {
                    all.put(name, text(folder, file));
                }
            }
        }
        return all;
    }

    private static String text(Path folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals("metrics.csv")) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.map(l -> l.substring(0, l.lastIndexOf(','))).collect(Collectors.joining("\n"));
            }
        }
        if (name.equals("events.jsonl")) {
            return RunFolder.open(folder).events().stream()
                    .filter(e -> !e.kind().equals("state"))
                    .map(Contents::text)
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(Event e) {
        return String.format("%d %08d %s %s", e.lane(), e.step(), e.kind(), new TreeMap<>(e.values()));
    }

    /** How {@code found} differs from {@code expected}: the names of the files, with the place where they part. */
    static List<String> differences(Map<String, String> found, Map<String, String> expected) {
        List<String> all = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(found.keySet());
        names.addAll(expected.keySet());
        for (String name : names) {
            String a = found.get(name);
            String b = expected.get(name);
            if (a == null || b == null) {
                all.add(name + (a == null ? " is missing" : " is too much"));
            } else if (!a.equals(b)) {
                all.add(name + ": " + parting(a, b) + " instead of " + parting(b, a));
            }
        }
        return all;
    }

    private static String parting(String text, String other) {
        int from = 0;
        while (from < Math.min(text.length(), other.length()) && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        return "\"" + text.substring(Math.max(0, from - SHOWN), Math.min(text.length(), from + SHOWN)) + "\"";
    }

    /** The names of the half-written files in {@code folder}. */
    static List<String> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".part"))
                    .toList();
        }
    }

    /** Removes {@code folder} with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
