package basin.ui.time;

import basin.io.export.Film;
import basin.ui.base.Dropdown;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The button that opens the sheet with which what is shown is written as a picture or as a film. */
public final class FilmMenu {
    private static final double WIDTH = 288;
    private static final double GAP = 8;
    /** So many times the window is drawn before a picture of it is taken. */
    private static final int SETTLED = 3;

    private final FilmViewModel model;
    private final Node pictured;
    private final Button button = new Button(Texts.get("film.title"), Views.icon(Feather.FILM));
    private final Dropdown sheet = new Dropdown(this::content);
    private final AnimationTimer timer = new AnimationTimer() {
        private int drawn;

        @Override
        public void handle(long now) {
            drawn = model.ready() ? drawn + 1 : 0;
            if (drawn >= SETTLED) {
                drawn = 0;
                model.take(frame());
            }
        }
    };

    /** Of {@code model}; {@code pictured} is what pictures show. */
    public FilmMenu(FilmViewModel model, Node pictured) {
        this.model = model;
        this.pictured = pictured;
        button.setId("film");
        button.getStyleClass().add("quiet");
        button.setMinWidth(Button.USE_PREF_SIZE);
        Views.explain(button, Texts.get("film.tip"));
        button.setOnAction(e -> sheet.toggle(button));
        model.filmingProperty().addListener((o, a, filming) -> {
            if (filming) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }

    private VBox content() {
        Button picture = wide("film-picture", "film.picture", Feather.IMAGE, () -> choose("png", this::savePicture));
        Button film = wide("film-film", "film.film", Feather.FILM, () -> choose("gif", this::saveFilm));
        Button cancel = wide("film-cancel", "film.cancel", Feather.X, model::cancel);
        Label said = Panels.label("", "caption");
        said.setId("film-said");
        said.textProperty().bind(model.saidProperty());
        Views.show(said, said.textProperty().isNotEmpty());
        VBox box = new VBox(GAP, picture, film, cancel, Panels.label(Texts.get("film.note"), "caption"), said);
        box.setPrefWidth(WIDTH);
        Views.show(picture, model.filmingProperty().not());
        Views.show(film, model.filmingProperty().not());
        Views.show(cancel, model.filmingProperty());
        return box;
    }

    private static Button wide(String id, String key, Feather icon, Runnable action) {
        Button wide = new Button(Texts.get(key), Views.icon(icon));
        wide.setId(id);
        wide.setMaxWidth(Double.MAX_VALUE);
        wide.setOnAction(e -> action.run());
        return wide;
    }

    private void choose(String format, Consumer<Path> save) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("film.title"));
        chooser.setInitialFileName("basin." + format);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Texts.get("film.format." + format), "*." + format));
        File file = chooser.showSaveDialog(button.getScene().getWindow());
        if (file != null) {
            boolean ends = file.getPath().toLowerCase(Locale.ROOT).endsWith("." + format);
            save.accept(ends ? file.toPath() : Path.of(file.getPath() + "." + format));
        }
    }

    /** Writes what is shown now to {@code file}. */
    public void savePicture(Path file) {
        model.picture(frame(), file);
    }

    /** Writes every epoch in turn to {@code file}. */
    public void saveFilm(Path file) {
        model.begin(file);
    }

    private Film.Frame frame() {
        WritableImage image = pictured.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Film.Frame(width, height, pixels);
    }

    /** Opens the sheet. */
    public Button button() {
        return button;
    }

    /** The sheet; lies over the window. */
    public Dropdown sheet() {
        return sheet;
    }
}
