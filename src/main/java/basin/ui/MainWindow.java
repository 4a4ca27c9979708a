package basin.ui;

import basin.train.RunConfig;
import basin.ui.MoreViews.View;
import basin.ui.base.Appearance;
import basin.ui.base.Dropdown;
import basin.ui.base.Magnified;
import basin.ui.base.Tab;
import basin.ui.base.Views;
import basin.ui.curves.CurvesController;
import basin.ui.curves.CurvesViewModel;
import basin.ui.details.DetailsPane;
import basin.ui.details.DetailsViewModel;
import basin.ui.export.ExportViewModel;
import basin.ui.fx.Bridge;
import basin.ui.help.HelpController;
import basin.ui.lanes.BoardController;
import basin.ui.lanes.BoardViewModel;
import basin.ui.masks.MasksPane;
import basin.ui.masks.MasksViewModel;
import basin.ui.planes.PlanesPane;
import basin.ui.planes.PlanesViewModel;
import basin.ui.probe.Probe;
import basin.ui.remarks.RemarksSheet;
import basin.ui.remarks.RemarksViewModel;
import basin.ui.run.Phase;
import basin.ui.run.RunViewModel;
import basin.ui.scale.HeightMenu;
import basin.ui.scale.ScaleController;
import basin.ui.scale.ScaleViewModel;
import basin.ui.scale.ScaleViewModel.Section;
import basin.ui.sidebar.SettingsViewModel;
import basin.ui.sidebar.SidebarController;
import basin.ui.start.StartController;
import basin.ui.status.MemoryViewModel;
import basin.ui.status.StatusController;
import basin.ui.status.StatusViewModel;
import basin.ui.toolbar.ToolbarController;
import basin.ui.toolbar.ToolbarViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Puts the features together and arranges them by the room there is. */
final class MainWindow {
    private static final double NARROW = 1200;
    private static final double LOW = 800;
    private static final double LOWEST = 600;
    private static final double NARROWEST = 960;
    private static final double GAP = 8;
    private static final double CURVES = 160;
    private static final double MOST_CURVES = 240;
    private static final double START = 176;
    private static final double TALL = 900;

    private final Appearance appearance;
    private final RunViewModel run;
    private final SettingsViewModel settings;
    private final ScaleViewModel scale;
    private final BoardViewModel board;
    private final ToolbarController toolbar;
    private final SidebarController sidebar;
    private final HelpController help = new HelpController();
    private final Probe probe;
    private final RemarksSheet remarks;
    private final DetailsViewModel details;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane body = new StackPane();
    private final Region settingsView;
    private final Rail rail = new Rail(this::openSettings);
    private final Region lanes;
    private final StackPane below = new StackPane();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.TRAIN);
    private final MoreViews views = new MoreViews();
    private final Dropdown heights;

    /** A window on {@code run} that begins with the settings {@code first}. */
    MainWindow(RunViewModel run, RunConfig first, Bridge bridge, Appearance appearance) {
        this.run = run;
        this.appearance = appearance;
        probe = new Probe(run);
        settings = new SettingsViewModel(run, first);
        scale = new ScaleViewModel(run);
        board = new BoardViewModel(settings.lanes().lanes(), settings.lanes().hidden(), run, settings.configProperty());
        details = new DetailsViewModel(run, bridge);
        ToolbarViewModel bar = new ToolbarViewModel(run, settings.configProperty(), settings.wrongProperty());
        remarks = new RemarksSheet(new RemarksViewModel(run, settings.factsProperty()));
        heights = HeightMenu.of(scale);
        toolbar = new ToolbarController(bar, appearance, tab, help::toggle, remarks.button());
        BooleanBinding idle = run.phaseProperty().isEqualTo(Phase.IDLE);
        sidebar = new SidebarController(settings, idle.not(), appearance.look());
        settingsView = (Region) Views.load(sidebar, "sidebar.fxml");
        Parent start = Views.load(
                new StartController(settings.configProperty(), bar.trainOff(), bar::trainOrPause), "start.fxml");
        start.visibleProperty().bind(idle);
        CurvesController curves =
                new CurvesController(new CurvesViewModel(run, settings.lanes().hidden()), appearance, idle.not());
        Parent curvesView = Views.load(curves, "curves.fxml");
        curvesView.visibleProperty().bind(idle.not());
        below.getChildren().setAll(start, curvesView);
        below.setMinHeight(0);
        lanes = (Region)
                Views.load(new BoardController(board, scale, appearance, this::remedy, this::detail), "board.fxml");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        VBox main = new VBox(Views.load(new ScaleController(scale, appearance, heights), "scale.fxml"), lanes, below);
        VBox.setMargin(below, new Insets(GAP, 0, 0, 0));
        main.setPadding(new Insets(0, GAP, GAP, GAP));
        main.setMinSize(0, 0);
        addViews(main, bridge);
        body.getChildren().setAll(main);
        frame.setTop(Views.load(toolbar, "toolbar.fxml"));
        frame.setCenter(body);
        frame.setBottom(Views.load(
                new StatusController(
                        new StatusViewModel(run, settings.configProperty(), settings.factsProperty()),
                        new MemoryViewModel(run, settings.configProperty()),
                        idle),
                "status.fxml"));
        StackPane all = new StackPane(frame, heights, remarks, Views.load(help, "help.fxml"), probe);
        root.getChildren().add(new Magnified(all, appearance.scale(), false));
        root.getStyleClass().addAll("basin", "dark");
        appearance.darkProperty().addListener((o, a, dark) -> root.getStyleClass()
                .set(root.getStyleClass().size() - 1, dark ? "dark" : "light"));
        frame.widthProperty().addListener((o, a, b) -> arrange());
        frame.heightProperty().addListener((o, a, b) -> arrange());
        idle.addListener((o, a, b) -> arrange());
        scale.sectionProperty().addListener((o, a, b) -> arrange());
        tab.addListener((o, a, now) -> turnTo(now));
        body.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, e -> closeSettings(e.getTarget()));
    }

    private void addViews(Region main, Bridge bridge) {
        PlanesViewModel planes = new PlanesViewModel(run, bridge, scale.heightProperty());
        MasksViewModel maskModel = new MasksViewModel(run, bridge);
        views.add(Tab.TRAIN, () -> new View(main, () -> false));
        views.add(Tab.SURFACE, () -> {
            PlanesPane pane = new PlanesPane(planes, new ExportViewModel(bridge), scale, appearance);
            return new View(pane, pane::hide);
        });
        views.add(Tab.CURVATURE, () -> {
            DetailsPane pane = new DetailsPane(details, new ExportViewModel(bridge), appearance);
            return new View(pane, pane::hide);
        });
        views.add(Tab.MASKS, () -> {
            MasksPane pane = new MasksPane(maskModel, new ExportViewModel(bridge), appearance);
            return new View(pane, pane::hide);
        });
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

    Probe probe() {
        return probe;
    }

    /** Closes what lies over the window; whether something did. */
    boolean hideSheets() {
        return heights.hide() || help.hide() || remarks.hide() || views.hide() || backToTrain();
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

    private boolean narrow() {
        return frame.getWidth() < NARROW;
    }

    private void arrange() {
        boolean narrow = narrow();
        toolbar.narrow(narrow, frame.getWidth() < NARROWEST);
        if (tab.get() != Tab.TRAIN) {
            frame.setLeft(null);
        } else if (narrow && frame.getLeft() != rail) {
            frame.setLeft(rail);
        } else if (!narrow && frame.getLeft() != settingsView) {
            body.getChildren().remove(settingsView);
            frame.setLeft(settingsView);
        }
        double room = frame.getWidth() - (narrow ? rail.getMaxWidth() : settingsView.getMaxWidth()) - GAP;
        int count = Math.max(1, board.shown().size());
        scale.singleProperty().set(frame.getHeight() < LOW || room / count - GAP < BoardController.LEAST_CARD);
        double spare = Math.max(0, frame.getHeight() - TALL) / 2;
        boolean idle = run.phaseProperty().get() == Phase.IDLE;
        scale.lowProperty().set(frame.getHeight() < LOWEST && !idle);
        boolean curves = !scale.lowProperty().get() || scale.sectionProperty().get() == Section.CURVES;
        Views.show(below, curves);
        Views.show(lanes, !curves || !scale.lowProperty().get());
        double height = idle ? START : Math.min(MOST_CURVES, CURVES + 36 + spare);
        below.setMinHeight(idle ? height : Math.min(height, CURVES));
        below.setPrefHeight(height);
        below.setMaxHeight(scale.lowProperty().get() ? Double.MAX_VALUE : height);
        VBox.setVgrow(below, scale.lowProperty().get() ? Priority.ALWAYS : Priority.NEVER);
    }

    private void openSettings(int part) {
        if (!body.getChildren().contains(settingsView)) {
            StackPane.setAlignment(settingsView, Pos.CENTER_LEFT);
            body.getChildren().add(settingsView);
            settingsView.applyCss();
            body.layout();
        }
        sidebar.reveal(part);
    }

    private void closeSettings(javafx.event.EventTarget target) {
        boolean inside = false;
        for (javafx.scene.Node n = target instanceof javafx.scene.Node node ? node : null;
                n != null;
                n = n.getParent()) {
            inside |= n == settingsView;
        }
        if (!inside) {
            body.getChildren().remove(settingsView);
        }
    }

    private void remedy(double rate) {
        toolbar.reset();
        if (run.phaseProperty().get() == Phase.IDLE) {
            settings.learningRate(rate);
        }
    }
}
