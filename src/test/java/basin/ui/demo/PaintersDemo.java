package basin.ui.demo;

import basin.io.LossScale;
import basin.train.Defaults;
import basin.train.OptimizerKind;
import basin.ui.masks.MaskStrip;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.spectrum.EigenRange;
import basin.ui.spectrum.SpectrumChart;
import basin.ui.surface.Camera;
import basin.ui.surface.ColorBar;
import basin.ui.surface.SurfaceMode;
import basin.ui.surface.SurfaceView;
import java.io.File;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** Shows every painter in four lanes over made-up data: {@code light|dark 3-D|Contours|Numbers side-of-grid}. */
public final class PaintersDemo extends Application {
    private static final String[] NAMES = {"SGD", "SAM", "SSAM-F", "SSAM-D"};

    /** Opens the window. */
    public static void main(String[] args) {
        launch(PaintersDemo.class, args);
    }

    @Override
    public void start(Stage stage) {
        for (File file : List.of(new File("assets/fonts").listFiles((d, n) -> n.endsWith(".woff")))) {
            Font.loadFont(file.toURI().toString(), 12);
        }
        List<String> args = getParameters().getRaw();
        Look look = args.contains("light") ? Look.LIGHT : Look.DARK;
        int side = args.stream()
                .filter(a -> a.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(51);
        Camera camera = new Camera();
        HBox lanes = new HBox(8);
        for (int i = 0; i < NAMES.length; i++) {
            VBox lane = new VBox(lane(i, look, side, camera, args));
            lane.setBackground(Background.fill(look.palette().card()));
            VBox.setVgrow(lane.getChildren().get(0), Priority.ALWAYS);
            HBox.setHgrow(lane, Priority.ALWAYS);
            lane.setPrefWidth(100);
            lanes.getChildren().add(lane);
        }
        ColorBar bar = new ColorBar();
        bar.lookProperty().set(look);
        VBox root = new VBox(8, new HBox(bar), lanes);
        VBox.setVgrow(lanes, Priority.ALWAYS);
        root.setBackground(Background.fill(look.palette().window()));
        stage.setScene(new Scene(root, 1160, 500, Color.BLACK));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private Region[] lane(int i, Look look, int side, Camera camera, List<String> args) {
        SurfaceView surface = new SurfaceView();
        surface.lookProperty().set(look);
        surface.laneProperty().set(LaneStyle.of(Defaults.lanes()).get(i));
        surface.nameProperty().set(NAMES[i]);
        surface.cameraProperty().set(camera);
        surface.scaleProperty().set(new LossScale(0, 5, 1, true));
        for (SurfaceMode mode : SurfaceMode.values()) {
            if (args.contains(mode.title())) {
                surface.modeProperty().set(mode);
            }
        }
        if (!args.contains("empty")) {
            surface.surfaceProperty().set(Synthetic.surface(i, side));
        }
        MaskStrip strip = new MaskStrip();
        strip.lookProperty().set(look);
        strip.laneProperty().set(LaneStyle.of(Defaults.lanes()).get(i));
        strip.kindProperty().set(List.of(OptimizerKind.values()).get(i));
        SpectrumChart chart = new SpectrumChart();
        chart.lookProperty().set(look);
        chart.laneProperty().set(LaneStyle.of(Defaults.lanes()).get(i));
        chart.nameProperty().set(NAMES[i]);
        chart.rangeProperty().set(new EigenRange(-5, 70));
        if (!args.contains("empty")) {
            strip.maskProperty().set(args.contains("resnet") ? Synthetic.resnet(i) : Synthetic.mask(i));
            chart.spectrumProperty().set(Synthetic.spectrum(i));
        }
        return new Region[] {surface, strip, chart};
    }
}
