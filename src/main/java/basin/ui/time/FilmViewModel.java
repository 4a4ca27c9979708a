package basin.ui.time;

import basin.io.Numbers;
import basin.io.export.Film;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import basin.ui.run.Moments;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the epochs as an animated GIF: it shows each epoch and asks for a picture of it once that is drawn. Longer runs
 * give {@value #MOST} of their epochs, evenly spread.
 */
public final class FilmViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FilmViewModel.class);
    private static final int MOST = 120;
    private static final int FRAME_MILLIS = 250;
    private static final int LAST_MILLIS = 2000;

    private final Moments moments;
    private final Bridge bridge;
    private final ReadOnlyBooleanWrapper filming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Film film;
    private Path file;
    private int next;
    private int stride;
    private int end;

    /** Of {@code moments}; files are written through {@code bridge}. */
    public FilmViewModel(Moments moments, Bridge bridge) {
        this.moments = moments;
        this.bridge = bridge;
    }

    /** Begins with the first epoch. */
    void begin(Path to) {
        file = to;
        film = new Film();
        end = moments.newestProperty().get();
        stride = Math.max(1, (end + MOST - 1) / MOST);
        next = 1;
        moments.seek(next);
        filming.set(true);
        tell();
    }

    private void tell() {
        said.set(Texts.get("film.under", Numbers.count(next), Numbers.count(end)));
    }

    /** Whether the epoch that a picture is wanted of is shown. */
    boolean ready() {
        return moments.shownProperty().get() == next;
    }

    /** Takes the picture of the epoch and goes on with the next, or ends. */
    void take(Film.Frame frame) {
        boolean last = next == end;
        Film to = film;
        bridge.background(
                () -> {
                    to.add(frame, last ? LAST_MILLIS : FRAME_MILLIS);
                    return to;
                },
                done -> {},
                this::fail);
        if (last) {
            finish();
        } else {
            next = Math.min(end, next + stride);
            moments.seek(next);
            tell();
        }
    }

    private void finish() {
        Film to = film;
        Path target = file;
        filming.set(false);
        moments.goLive();
        bridge.background(
                () -> {
                    try (to) {
                        to.write(target);
                    }
                    return target;
                },
                done -> said.set(Texts.get("film.done", done.getFileName().toString())),
                this::fail);
    }

    /** Gives it up; nothing is written. */
    void cancel() {
        Film to = film;
        filming.set(false);
        moments.goLive();
        said.set("");
        bridge.background(
                () -> {
                    to.close();
                    return to;
                },
                done -> {},
                this::fail);
    }

    /** Writes {@code frame} to {@code to} as PNG. */
    void picture(Film.Frame frame, Path to) {
        bridge.background(
                () -> {
                    Film.picture(frame, to);
                    return to;
                },
                done -> said.set(Texts.get("film.done", done.getFileName().toString())),
                this::fail);
    }

    private void fail(Exception e) {
        LOG.warn("A film or picture could not be written.", e);
        filming.set(false);
        said.set(Sentences.of(e));
    }

    /** Whether a film is being made. */
    ReadOnlyBooleanProperty filmingProperty() {
        return filming.getReadOnlyProperty();
    }

    /** How far it is, or what was written; empty before. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
