package basin.ui.runs;

import basin.io.Library;
import basin.sweep.StoredSweep;
import basin.sweep.SweepTable;
import basin.ui.base.Sentences;
import basin.ui.fx.Bridge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sweeps and studies in one folder and those that were opened; while they are looked at, they grow as their files do. */
public final class SweepsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SweepsViewModel.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Optional<Path> root;
    private final Bridge bridge;
    private final Set<Path> opened;
    private final ObservableList<StoredSweep> found = FXCollections.observableArrayList();
    private final ObjectProperty<Path> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ObservableValue<String> search;
    private List<StoredSweep> all = List.of();
    private boolean watched;
    private boolean reading;

    /**
     * Of those in {@code root}, none where that is empty, and in {@code opened}, to which what is opened is added; in whose
     * texts all words of {@code search} are.
     */
    SweepsViewModel(Optional<Path> root, Set<Path> opened, ObservableValue<String> search, Bridge bridge) {
        this.opened = opened;
        this.root = root;
        this.search = search;
        this.bridge = bridge;
        search.addListener((o, a, b) -> filter());
        bridge.every(PERIOD, () -> {
            if (watched) {
                refresh();
            }
        });
    }

    /** Has the files be looked at again and again, or no more. */
    void watch(boolean now) {
        watched = now;
        if (now) {
            refresh();
        }
    }

    /** Shows the sweep or study in {@code folder}, wherever it lies. */
    public void open(Path folder) {
        opened.add(folder);
        chosen.set(folder);
        refresh();
    }

    private void refresh() {
        if (reading) {
            return;
        }
        reading = true;
        List<Path> more = List.copyOf(opened);
        List<StoredSweep> before = all;
        bridge.background(() -> read(more, before), this::take, e -> {
            reading = false;
            LOG.warn("The sweeps could not be read.", e);
            error.set(Sentences.of(e));
        });
    }

    private List<StoredSweep> read(List<Path> more, List<StoredSweep> before) {
        var known = before.stream().collect(Collectors.toMap(StoredSweep::path, Function.identity()));
        return Stream.concat(
                        root.map(r -> Library.folders(r, StoredSweep::is)).orElse(List.of()).stream(),
                        more.stream().filter(StoredSweep::is))
                .map(p -> p.toAbsolutePath().normalize())
                .distinct()
                .map(p -> StoredSweep.of(p, known.get(p)))
                .sorted(Comparator.comparingLong((StoredSweep s) -> s.state().changed())
                        .reversed())
                .toList();
    }

    private void take(List<StoredSweep> read) {
        reading = false;
        error.set("");
        all = read;
        filter();
    }

    private void filter() {
        List<String> words = RunsViewModel.words(search.getValue());
        List<StoredSweep> now = all.stream()
                .filter(s -> words.stream().allMatch(text(s)::contains))
                .toList();
        if (!now.equals(found)) {
            found.setAll(now);
        }
    }

    private static String text(StoredSweep s) {
        List<String> parts =
                new ArrayList<>(List.of(s.title(), String.valueOf(s.path().getFileName())));
        for (SweepTable.Row row : s.table().rows()) {
            parts.add(row.optimizer().title());
        }
        return String.join(" ", parts).toLowerCase(Locale.ROOT);
    }

    /** What the search finds, the last changed first. */
    public ObservableList<StoredSweep> found() {
        return found;
    }

    /** The folder of the one that is shown; null for none. */
    public ObjectProperty<Path> chosenProperty() {
        return chosen;
    }

    /** The one that is shown, as it was read last; null for none. */
    StoredSweep shown() {
        return found.stream()
                .filter(s -> Objects.equals(s.path(), chosen.get()))
                .findFirst()
                .orElse(null);
    }

    /** Why they cannot be read, a sentence; empty where they can. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
