package basin.ui.sidebar;

import basin.train.Checks;
import basin.ui.base.Sentences;
import java.util.List;
import java.util.Locale;

/** Finds the sentence that belongs to a field; the command line's {@code label-noise} is the record's {@code labelNoise}. */
final class Faults {
    private final List<Checks.Fault> all;

    Faults(List<Checks.Fault> all) {
        this.all = List.copyOf(all);
    }

    /** The sentence about {@code field}; empty where it is right. */
    String of(Field<?> field) {
        return of(field.name());
    }

    /** The sentence about the setting {@code name}; empty where it is right. */
    String of(String name) {
        return all.stream()
                .filter(f -> plain(f.field()).equals(plain(name)))
                .map(f -> Sentences.of(f.sentence()))
                .findFirst()
                .orElse("");
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
