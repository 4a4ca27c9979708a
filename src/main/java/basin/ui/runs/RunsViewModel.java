package basin.ui.runs;

import basin.io.Bin;
import basin.io.Library;
import basin.io.LibraryEntry;
import basin.io.RunFolder;
import basin.io.RunLabel;
import basin.io.report.Command;
import basin.io.report.Language;
import basin.io.report.Report;
import basin.io.report.RunsReport;
import basin.sweep.StoredSweep;
import basin.sweep.StudyReport;
import basin.sweep.SweepReport;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs in one folder, those that a search finds, and what can be done with them. */
public final class RunsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RunsViewModel.class);

    private final Optional<Path> root;
    private final Bridge bridge;
    private final Bin bin;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ObservableList<LibraryEntry> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);
    private final ObservableSet<Facet> chosen = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<Map<Facet.Kind, Map<Facet, Long>>> facets =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final SweepsViewModel sweeps;
    private List<LibraryEntry> all = List.of();

    /**
     * Of the runs in {@code root}, none where that is empty, and the sweeps there and in {@code elsewhere}, which gets those
     * that are opened; deleted runs go to {@code bin}.
     */
    public RunsViewModel(Optional<Path> root, Set<Path> elsewhere, Bin bin, Bridge bridge) {
        this.root = root;
        this.bin = bin;
        this.bridge = bridge;
        sweeps = new SweepsViewModel(root, elsewhere, search, bridge);
        search.addListener((o, a, b) -> filter());
        chosen.addListener((SetChangeListener<Facet>) c -> filter());
    }

    /** The sweeps and studies beside them. */
    public SweepsViewModel sweeps() {
        return sweeps;
    }

    /** Reads the folder anew. */
    public void refresh() {
        change(() -> {});
    }

    /** Does {@code work} away from this thread, then reads the folder anew. */
    private void change(Runnable work) {
        bridge.background(
                () -> {
                    work.run();
                    return root.map(Library::of).orElse(List.of());
                },
                entries -> {
                    error.set("");
                    all = entries;
                    read.set(true);
                    filter();
                },
                e -> {
                    LOG.warn("The library of runs could not be read or changed.", e);
                    error.set(Sentences.of(e));
                });
    }

    private void filter() {
        List<String> words = words(search.get());
        List<LibraryEntry> now = all.stream()
                .filter(e -> words.stream().allMatch(text(e)::contains) && Facet.fits(e, chosen))
                .toList();
        facets.set(Facet.among(all, chosen));
        if (!now.equals(found)) {
            found.setAll(now);
        }
    }

    /** The words of {@code text}, small. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static String text(LibraryEntry e) {
        Stream<String> written = Stream.concat(
                Stream.of(e.name(), e.path().getFileName().toString(), e.label().notes()), e.label().tags().stream());
        Stream<String> settings = e.config() == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(e.config().data(), e.config().network()),
                        e.config().lanes().stream().map(l -> l.name()));
        return Stream.concat(written, settings).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    /** Writes what people say of the run {@code entry}; {@code tags} are parted by commas or spaces. */
    void label(LibraryEntry entry, String title, String tags, String notes) {
        RunLabel label =
                new RunLabel(title.strip(), words(tags).stream().distinct().toList(), notes.strip());
        if (!label.equals(entry.label())) {
            change(() -> label.write(entry.path()));
        }
    }

    /** Puts the run {@code entry} into the bin. */
    public void delete(LibraryEntry entry) {
        change(() -> Library.delete(entry.path(), bin));
    }

    /** Writes a report of {@code chosen} to {@code html}: of one run, or of several beside each other. */
    public void report(List<LibraryEntry> chosen, Path html) {
        List<Path> folders = chosen.stream().map(LibraryEntry::path).toList();
        Language language = Sentences.language();
        write(() -> {
            if (folders.size() == 1) {
                Report.write(RunFolder.open(folders.get(0)), html, language);
            } else {
                RunsReport.write(folders.stream().map(RunFolder::open).toList(), html, language);
            }
            return html;
        });
    }

    /** Writes a report of {@code sweep} as it is now to {@code html}. */
    public void report(StoredSweep sweep, Path html) {
        Language language = Sentences.language();
        write(() -> {
            if (sweep.study()) {
                StudyReport.write(sweep.path(), html, language);
            } else {
                SweepReport.write(sweep.path(), html, language);
            }
            return html;
        });
    }

    private void write(Callable<Path> report) {
        said.set(Texts.get("export.under"));
        error.set("");
        bridge.background(report, written -> said.set(Texts.get("export.done", written.toString())), e -> {
            LOG.warn("A report could not be written.", e);
            said.set("");
            error.set(Sentences.of(e));
        });
    }

    /** The command that trains {@code entry} again. */
    static String command(LibraryEntry entry) {
        return String.join(" ", Command.of(entry.config()));
    }

    /** What was done last, in words; empty where there is nothing to say. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What is searched for: words that all must be found in names, tags, notes or settings. */
    StringProperty searchProperty() {
        return search;
    }

    /** Of which facets runs are looked for: one of each kind that is among them. */
    ObservableSet<Facet> chosen() {
        return chosen;
    }

    /** Those that there are, by kind, each with how many runs have it. */
    ReadOnlyObjectProperty<Map<Facet.Kind, Map<Facet, Long>>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /** Whether the folder was read yet. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** What it finds, the last changed first. */
    ObservableList<LibraryEntry> found() {
        return found;
    }

    /** Why the last change failed, a sentence; empty where it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
