package basin.ui;

import basin.io.Bin;
import basin.train.RunConfig;
import basin.ui.MoreViews.View;
import basin.ui.base.Appearance;
import basin.ui.base.Dropdown;
import basin.ui.base.Late;
import basin.ui.base.Magnified;
import basin.ui.base.Panels;
import basin.ui.base.Tab;
import basin.ui.base.Views;
import basin.ui.compare.ComparisonSheet;
import basin.ui.compare.ComparisonViewModel;
import basin.ui.curves.CurvesController;
import basin.ui.curves.CurvesViewModel;
import basin.ui.details.DetailsPane;
import basin.ui.details.DetailsViewModel;
import basin.ui.export.ExportViewModel;
import basin.ui.fx.Bridge;
import basin.ui.help.HelpController;
import basin.ui.lanes.BoardController;
import basin.ui.lanes.BoardViewModel;
import basin.ui.lanes.LaneActions;
import basin.ui.lessons.Classroom;
import basin.ui.lessons.LessonPanel;
import basin.ui.lessons.LessonsViewModel;
import basin.ui.masks.MasksPane;
import basin.ui.masks.MasksViewModel;
import basin.ui.planes.PlanesPane;
import basin.ui.planes.PlanesViewModel;
import basin.ui.playground.PlaygroundPane;
import basin.ui.playground.PlaygroundViewModel;
import basin.ui.probe.Probe;
import basin.ui.remarks.RemarksSheet;
import basin.ui.remarks.RemarksViewModel;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import basin.ui.runs.RunsPane;
import basin.ui.runs.RunsViewModel;
import basin.ui.scale.HeightMenu;
import basin.ui.scale.ScaleController;
import basin.ui.scale.ScaleViewModel;
import basin.ui.sidebar.SettingsViewModel;
import basin.ui.sidebar.SidebarController;
import basin.ui.start.StartController;
import basin.ui.status.MemoryViewModel;
import basin.ui.status.StatusController;
import basin.ui.status.StatusViewModel;
import basin.ui.time.FilmMenu;
import basin.ui.time.FilmViewModel;
import basin.ui.time.TimeBar;
import basin.ui.time.TimeViewModel;
import basin.ui.toolbar.ToolbarController;
import basin.ui.toolbar.ToolbarViewModel;
import java.nio.file.Path;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Puts the features together and arranges them by the room there is. */
final class MainWindow {
    /** Below the tabs' pictures would not have room beside their words. */
    private static final double TIGHT_TABS = 1340;

    private static final double NAMED = 1100;
    private static final double NARROWEST = 1016;

    private final Appearance appearance;
    private final RunViewModel run;
    private final SettingsViewModel settings;
    private final ScaleViewModel scale;
    private final BoardViewModel board;
    private final ToolbarController toolbar;
    private final HelpController help = new HelpController();
    private final Probe probe;
    private final RemarksSheet remarks;
    private final ComparisonViewModel comparison;
    private final TimeViewModel time;
    private final FilmMenu film;
    private final DetailsViewModel details;
    private final PlaygroundViewModel playground;
    /** Null before it is shown. */
    private PlaygroundPane steps;

    private RunsViewModel library;
    private final LessonsViewModel lessons;
    private final LessonPanel lessonPanel;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane body = new StackPane();
    private final SettingsSide settingsSide;
    private final ShareMenu share;
    private final TrainView train;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.TRAIN);
    private final MoreViews views = new MoreViews();
    private final Dropdown heights;
    private final Dropdown languages;

    /** A window on {@code run} that begins with the settings {@code first}. */
    MainWindow(RunViewModel run, RunConfig first, Surroundings around) {
        this.run = run;
        Bridge bridge = around.bridge();
        appearance = around.appearance();
        probe = new Probe(run);
        settings = new SettingsViewModel(run, first);
        scale = new ScaleViewModel(run);
        board = new BoardViewModel(settings.lanes().lanes(), settings.lanes().hidden(), run, settings.configProperty());
        comparison = new ComparisonViewModel(run, board.shown());
        details = new DetailsViewModel(run, bridge);
        ToolbarViewModel bar = new ToolbarViewModel(run, settings.configProperty(), settings.wrongProperty());
        remarks = new RemarksSheet(new RemarksViewModel(run, settings.factsProperty()));
        heights = HeightMenu.of(scale);
        languages = LanguageMenu.of(around.language());
        toolbar = new ToolbarController(
                bar, appearance, tab, help::toggle, this::lessons, languages::toggle, remarks.button());
        BooleanBinding idle = run.phaseProperty().isEqualTo(Phase.IDLE);
        SidebarController sidebar = new SidebarController(settings, idle.not(), appearance.look(), this::fold);
        share = new ShareMenu(this::config, around.settings(), this::say);
        VBox sides = (VBox) Views.load(sidebar, "sidebar.fxml");
        sides.getChildren().add(Panels.foot(share.button()));
        settingsSide = new SettingsSide(frame, body, sidebar, sides);
        Parent start = Views.load(
                new StartController(settings.configProperty(), bar.trainOff(), bar::trainOrPause), "start.fxml");
        start.visibleProperty().bind(idle);
        CurvesController curves =
                new CurvesController(new CurvesViewModel(run, settings.lanes().hidden()), appearance, idle.not());
        Region lanes = (Region) Views.load(
                new BoardController(board, scale, appearance, new LaneActions(this::remedy, this::detail, this::copy)),
                "board.fxml");
        Parent above = Views.load(new ScaleController(scale, appearance, heights, comparison::toggle), "scale.fxml");
        train = new TrainView(scale, above, lanes, start, new Late(idle.not(), curves::view));
        MasksViewModel overTime = new MasksViewModel(run, bridge);
        playground = new PlaygroundViewModel(bridge);
        addViews(overTime, around);
        lessons = new LessonsViewModel(new Classroom(tab, run, playground, overTime, details, comparison), bridge);
        lessonPanel = new LessonPanel(lessons);
        lessons.openProperty().addListener((o, a, open) -> {
            frame.setRight(open ? lessonPanel : null);
            arrange();
        });
        body.getChildren().setAll(train);
        time = new TimeViewModel(run);
        film = new FilmMenu(new FilmViewModel(run.moments(), bridge), frame);
        TimeBar timeBar = new TimeBar(time, film.button());
        frame.setTop(Views.load(toolbar, "toolbar.fxml"));
        frame.setCenter(body);
        frame.setMinSize(0, 0); // the room there is decides what is shown, not the other way round
        Views.show(timeBar, idle.not());
        VBox bottom = new VBox(
                timeBar,
                Views.load(
                        new StatusController(
                                new StatusViewModel(run, settings.configProperty(), settings.factsProperty()),
                                new MemoryViewModel(run, settings.configProperty()),
                                idle),
                        "status.fxml"));
        bottom.setMinWidth(0);
        frame.setBottom(bottom);
        StackPane all = new StackPane(
                frame,
                new Late(comparison.openProperty(), () -> new ComparisonSheet(comparison, appearance.look())),
                heights,
                languages,
                film.sheet(),
                remarks,
                new Late(help.openProperty(), () -> Views.load(help, "help.fxml")),
                probe);
        root.getChildren().add(new Magnified(all, appearance.scale(), false));
        root.getStyleClass().addAll("basin", appearance.darkProperty().get() ? "dark" : "light");
        appearance.darkProperty().addListener((o, a, dark) -> root.getStyleClass()
                .set(root.getStyleClass().size() - 1, dark ? "dark" : "light"));
        frame.widthProperty().addListener((o, a, b) -> arrange());
        frame.heightProperty().addListener((o, a, b) -> arrange());
        idle.addListener((o, a, b) -> arrange());
        scale.sectionProperty().addListener((o, a, b) -> arrange());
        settingsSide.foldedProperty().addListener((o, a, b) -> arrange());
        tab.addListener((o, a, now) -> turnTo(now));
        body.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, e -> settingsSide.pressed(e.getTarget()));
    }

    private void addViews(MasksViewModel overTime, Surroundings around) {
        Bridge bridge = around.bridge();
        PlanesViewModel planes = new PlanesViewModel(run, bridge, scale.heightProperty());
        views.add(Tab.TRAIN, () -> new View(train));
        views.add(Tab.SURFACE, () -> {
            PlanesPane pane = new PlanesPane(planes, new ExportViewModel(bridge), scale, appearance);
            return new View(pane, pane::hide);
        });
        views.add(Tab.CURVATURE, () -> {
            DetailsPane pane = new DetailsPane(details, new ExportViewModel(bridge), appearance);
            return new View(pane, pane::hide);
        });
        views.add(Tab.MASKS, () -> {
            MasksPane pane = new MasksPane(overTime, new ExportViewModel(bridge), appearance);
            return new View(pane, pane::hide);
        });
        views.add(Tab.STEP, () -> {
            steps = new PlaygroundPane(playground, appearance);
            return new View(steps, steps::hide);
        });
        library = new RunsViewModel(around.library(), around.sweeps(), new Bin(), bridge);
        views.add(Tab.RUNS, () -> new View(new RunsPane(library, around.open(), around.settings(), appearance.look())));
    }

    /** The window's content. */
    Parent root() {
        return root;
    }

    ToolbarController toolbar() {
        return toolbar;
    }

    HelpController help() {
        return help;
    }

    /** Ends what goes on by itself, since something else takes this content's place. */
    void rest() {
        time.halt();
        if (probe.isVisible()) {
            probe.toggle();
        }
    }

    Probe probe() {
        return probe;
    }

    /** Takes the last change of a setting back, or makes it {@code again}, where settings are shown; whether there was one. */
    boolean takeBack(boolean again) {
        return tab.get() == Tab.TRAIN && (again ? settings.redo() : settings.undo());
    }

    /** Begins a new run of the settings that someone shared and that lie in the clipboard. */
    void paste() {
        share.paste();
    }

    /** What remembers how it is arranged. */
    SettingsSide settingsSide() {
        return settingsSide;
    }

    private void fold() {
        settingsSide.fold();
    }

    /** Closes what lies over the window; whether something did. */
    boolean hideSheets() {
        return heights.hide()
                || languages.hide()
                || comparison.close()
                || help.hide()
                || remarks.hide()
                || views.hide()
                || backToTrain();
    }

    private boolean backToTrain() {
        boolean elsewhere = tab.get() != Tab.TRAIN;
        tab.set(Tab.TRAIN);
        return elsewhere;
    }

    /** Tells more of lane {@code index}. */
    private void detail(int index) {
        details.laneProperty().set(index);
        tab.set(Tab.CURVATURE);
    }

    /** Tells {@code sentence} over the window. */
    void say(String sentence) {
        Alert alert = new Alert(Alert.AlertType.ERROR, sentence);
        alert.initOwner(root.getScene().getWindow());
        alert.setHeaderText(null);
        alert.show();
    }

    /** Opens the lessons, or closes them. */
    void lessons() {
        lessons.openProperty().set(!lessons.openProperty().get());
    }

    /** Whether they are open. */
    boolean lessonsOpen() {
        return lessons.openProperty().get();
    }

    /** Opens the lanes' numbers, or closes them. */
    void compare() {
        comparison.toggle();
    }

    private void copy(int lane) {
        Views.copy(comparison.lane(lane));
    }

    /** Plays the step or the epochs, whichever the view shows. */
    void playOrHalt() {
        if (tab.get() == Tab.STEP) {
            steps.play();
        } else {
            time.playOrHalt();
        }
    }

    /** One part of the step or one epoch on or back; whether there was one. */
    boolean move(int by) {
        return tab.get() == Tab.STEP ? playground.movePart(by) : time.move(by);
    }

    /** Has all views show the end of epoch {@code epoch}, counted from 1. */
    void seek(int epoch) {
        run.moments().seek(epoch);
    }

    /** Shows the sweep or study in {@code folder}. */
    void sweep(Path folder) {
        library.sweeps().open(folder);
        tab.set(Tab.RUNS);
    }

    /** The library of runs. */
    RunsViewModel library() {
        return library;
    }

    /** What is played. */
    PlaygroundViewModel playground() {
        return playground;
    }

    /** The settings that a new run would have. */
    RunConfig config() {
        return settings.configProperty().get();
    }

    /** What writes them to files. */
    FilmMenu film() {
        return film;
    }

    ScaleViewModel scale() {
        return scale;
    }

    BoardViewModel board() {
        return board;
    }

    Appearance appearance() {
        return appearance;
    }

    /** The view that is shown. */
    ObjectProperty<Tab> tab() {
        return tab;
    }

    private void turnTo(Tab now) {
        body.getChildren().setAll(views.get(now));
        arrange();
    }

    /** Fits all to the width and height there are. */
    private void arrange() {
        double width = frame.getWidth() - (lessons.openProperty().get() ? LessonPanel.WIDTH : 0);
        toolbar.tabs(
                SettingsSide.narrow(frame.getWidth())
                        ? ContentDisplay.GRAPHIC_ONLY
                        : frame.getWidth() < TIGHT_TABS ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
        toolbar.narrow(frame.getWidth() >= NAMED, frame.getWidth() < NARROWEST);
        double room = settingsSide.arrange(tab.get() == Tab.TRAIN, width);
        boolean idle = run.phaseProperty().get() == Phase.IDLE;
        train.arrange(frame.getHeight(), room, board.shown().size(), idle);
    }

    private void remedy(double rate) {
        toolbar.reset();
        if (run.phaseProperty().get() == Phase.IDLE) {
            settings.learningRate(rate);
        }
    }
}
