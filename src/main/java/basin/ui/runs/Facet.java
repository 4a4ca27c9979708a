package basin.ui.runs;

import basin.io.LibraryEntry;
import basin.ui.base.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What some runs of a library have in common.
 *
 * @param kind what it is
 * @param value which
 */
record Facet(Kind kind, String value) {
    private static final int MOST = 6;

    /** What runs are told apart by. */
    enum Kind {
        /** Of one of their lanes. */
        OPTIMIZER,
        /** What they train on. */
        DATA,
        /** What they train. */
        NETWORK,
        /** A word that people gave them. */
        TAG;

        /** Its name, for people. */
        String words() {
            return Texts.get("runs.facet." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** All that {@code run} has. */
    static Set<Facet> of(LibraryEntry run) {
        Set<Facet> all = new HashSet<>();
        run.label().tags().forEach(t -> all.add(new Facet(Kind.TAG, t)));
        if (run.config() != null) {
            all.add(new Facet(Kind.DATA, run.config().data()));
            all.add(new Facet(Kind.NETWORK, run.config().network()));
            run.config()
                    .lanes()
                    .forEach(
                            l -> all.add(new Facet(Kind.OPTIMIZER, l.optimizer().title())));
        }
        return all;
    }

    /** Whether {@code run} has one of {@code chosen} of each kind that is among them. */
    static boolean fits(LibraryEntry run, Collection<Facet> chosen) {
        Set<Facet> own = of(run);
        Map<Kind, List<Facet>> kinds = chosen.stream().collect(Collectors.groupingBy(Facet::kind));
        return kinds.values().stream().allMatch(k -> k.stream().anyMatch(own::contains));
    }

    /**
     * The most common of each kind that not all of {@code runs} have, and {@code chosen} ones, with how many runs have
     * each; no kind without any.
     */
    static Map<Kind, Map<Facet, Long>> among(List<LibraryEntry> runs, Collection<Facet> chosen) {
        Map<Facet, Long> counts = runs.stream()
                .flatMap(r -> of(r).stream())
                .collect(Collectors.groupingBy(f -> f, LinkedHashMap::new, Collectors.counting()));
        chosen.forEach(f -> counts.putIfAbsent(f, 0L));
        Map<Kind, Map<Facet, Long>> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Facet> own = counts.keySet().stream()
                    .filter(f -> f.kind() == kind && (counts.get(f) < runs.size() || chosen.contains(f)))
                    .sorted(Comparator.comparing((Facet f) -> !chosen.contains(f))
                            .thenComparing(f -> -counts.get(f))
                            .thenComparing(Facet::value))
                    .limit(Math.max(MOST, chosen.size()))
                    .sorted(Comparator.comparing((Facet f) -> -counts.get(f)).thenComparing(Facet::value))
                    .toList();
            if (!own.isEmpty()) {
                Map<Facet, Long> counted = new LinkedHashMap<>();
                own.forEach(f -> counted.put(f, counts.get(f)));
                kinds.put(kind, counted);
            }
        }
        return kinds;
    }
}
