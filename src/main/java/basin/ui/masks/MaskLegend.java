package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskHistory.Part;
import basin.ui.base.Appearance;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.paint.Cividis;
import basin.ui.paint.Palette;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** What the colours of a mask's map mean, with how many weights have them. */
final class MaskLegend extends HBox {
    private static final double GAP = 16;
    private static final double NEAR = 6;
    private static final double SWATCH = 12;
    private static final double ROUND = 4;

    private final ObservableValue<MaskMode> mode;
    private final Appearance appearance;
    private MaskMoment shown;

    MaskLegend(ObservableValue<MaskMode> mode, Appearance appearance) {
        super(GAP);
        this.mode = mode;
        this.appearance = appearance;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        mode.addListener((o, a, b) -> show(shown));
    }

    void show(MaskMoment now) {
        shown = now;
        getChildren().clear();
        if (now == null) {
            return;
        }
        Palette p = appearance.look().get().palette();
        Part all = now.update().whole();
        int kept = all.count() - all.births();
        switch (mode.getValue()) {
            case CHANGE ->
                getChildren()
                        .addAll(
                                entry(p.maskKept(), "masks.legend.kept", kept),
                                entry(p.maskBorn(), "masks.legend.born", all.births()),
                                entry(p.maskDied(), "masks.legend.died", all.deaths()));
            case STATE -> getChildren().add(entry(now.style().color(p), "masks.legend.on", all.count()));
            case AGE ->
                getChildren()
                        .addAll(
                                entry(Cividis.color(0), "masks.legend.young", 0),
                                entry(Cividis.color(1), "masks.legend.old", now.index()));
        }
        getChildren().add(entry(p.maskOff(), "masks.legend.alone", 0));
        Label rows = Panels.label(Texts.get("masks.legend.rows"), "caption");
        rows.setWrapText(false);
        rows.setMinWidth(0);
        getChildren().addAll(Panels.space(), rows);
    }

    private static Node entry(Color color, String key, int count) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH, color);
        swatch.setArcWidth(ROUND);
        swatch.setArcHeight(ROUND);
        Label words = Panels.label(Texts.get(key, Numbers.count(count)), "caption");
        words.setWrapText(false);
        words.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(NEAR, swatch, words);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
