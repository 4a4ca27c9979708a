package basin.ui.base;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes the place of a view that has nothing to show yet: when it will, what that is, and what to do. */
public final class EmptyView extends VBox {
    private static final double GAP = 8;
    private static final double WIDE = 440;

    private final Label title;

    /** Says {@code when} it will show {@code what}. */
    public EmptyView(Feather icon, String when, String what) {
        super(GAP);
        FontIcon picture = Views.icon(icon);
        picture.getStyleClass().add("large");
        title = Panels.label(when, "name");
        Label more = Panels.label(what, "muted");
        title.setTextAlignment(TextAlignment.CENTER);
        more.setTextAlignment(TextAlignment.CENTER);
        more.setMaxWidth(WIDE);
        getChildren().setAll(picture, title, more);
        setAlignment(Pos.CENTER);
    }

    /** When there will be something. */
    public StringProperty whenProperty() {
        return title.textProperty();
    }
}
