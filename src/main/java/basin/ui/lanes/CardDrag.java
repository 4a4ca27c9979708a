package basin.ui.lanes;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Pulls a card by its header; let go, it says where. */
final class CardDrag {
    private static final double LEAST = 8;

    private final Region card;
    private double begin = Double.NaN;

    /** Of {@code card}; {@code dropped} gets the pointer's x in the scene. */
    CardDrag(Region card, DoubleConsumer dropped) {
        this.card = card;
        Node header = card.lookup("#titleRow");
        header.setCursor(Cursor.OPEN_HAND);
        header.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> begin = e.getSceneX());
        header.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> pull(e.getSceneX()));
        header.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            boolean pulled = card.getTranslateX() != 0;
            card.setTranslateX(0);
            card.setViewOrder(0);
            if (pulled) {
                dropped.accept(e.getSceneX());
            }
        });
    }

    private void pull(double x) {
        double far = x - begin;
        if (card.getTranslateX() != 0 || Math.abs(far) > LEAST) {
            double shown = card.getLocalToSceneTransform().getMxx();
            card.setTranslateX(far / shown);
            card.setViewOrder(-1); // over its neighbours
        }
    }
}
