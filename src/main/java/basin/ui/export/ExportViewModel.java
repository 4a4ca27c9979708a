package basin.ui.export;

import basin.io.export.Export;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what a view shows to a file of the user's choice: its format, a picture's size, and how that went. */
public final class ExportViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\s*[x×]\\s*(\\d{1,5})");
    private static final String DEFAULT_SIZE = "1920 × 1440";

    private final Bridge bridge;
    private final ObjectProperty<What> what = new SimpleObjectProperty<>();
    private final StringProperty size = new SimpleStringProperty(DEFAULT_SIZE);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /**
     * What can be written now.
     *
     * @param name of the file, without its ending
     * @param formats endings of file names
     * @param writer writes it in one of them; pictures in {@link Size}
     */
    public record What(String name, List<String> formats, BiConsumer<Export, Size> writer) {
        /** Copies the list. */
        public What {
            formats = List.copyOf(formats);
        }
    }

    /** A picture's pixels. */
    public record Size(int width, int height) {}

    /** Nothing to write yet. */
    public ExportViewModel(Bridge bridge) {
        this.bridge = bridge;
        what.addListener((o, before, now) -> {
            if (before == null || now == null || !now.name().equals(before.name())) {
                said.set("");
                error.set("");
            }
        });
    }

    /** Whether the size can be read, which pictures need; else the error says what is wrong. */
    boolean sized() {
        boolean fine = SIZE.matcher(size.get().strip()).matches();
        error.set(fine ? "" : Texts.get("export.wrong.size", size.get()));
        return fine;
    }

    /** Writes it to {@code file}, whose ending says the format. */
    public void write(Path file) {
        What now = what.get();
        Matcher m = SIZE.matcher(size.get().strip());
        if (now == null || !sized() || !m.matches()) {
            return;
        }
        Size pixels = new Size(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        said.set(Texts.get("export.under"));
        bridge.background(
                () -> {
                    Export to = new Export(file);
                    to.check(now.formats());
                    now.writer().accept(to, pixels);
                    return file;
                },
                done -> said.set(Texts.get("export.done", done.getFileName().toString())),
                e -> {
                    LOG.warn("An export could not be written.", e);
                    said.set("");
                    error.set(Sentences.of(e));
                });
    }

    /** What can be written; null for nothing. */
    public ObjectProperty<What> whatProperty() {
        return what;
    }

    /** A picture's size as typed, width × height. */
    public StringProperty sizeProperty() {
        return size;
    }

    /** What was written, a sentence; empty before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Why it could not be written, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
