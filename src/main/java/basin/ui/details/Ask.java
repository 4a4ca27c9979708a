package basin.ui.details;

import basin.train.Inquiry;
import basin.ui.base.Texts;
import java.util.Locale;

/** What a user can ask for; {@link #HESSIAN} comes with a surface, all others are inquiries. */
public enum Ask {
    /** Surface and spectrum of the Hessian at their final sizes. */
    HESSIAN(null),
    /** The spectrum of the Gauss-Newton part. */
    GAUSS_NEWTON(Inquiry.GAUSS_NEWTON),
    /** The numbers of sharpness. */
    SHARPNESS(Inquiry.SHARPNESS),
    /** The gradient ratio. */
    RATIO(Inquiry.RATIO),
    /** The spectra of the layers. */
    LAYERS(Inquiry.LAYERS);

    private final Inquiry inquiry;

    Ask(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /** The inquiry that answers it; null for the Hessian. */
    Inquiry inquiry() {
        return inquiry;
    }

    /** What it is, in words. */
    String subject() {
        return Texts.get("details.name." + name().toLowerCase(Locale.ROOT));
    }

    /** What its button says. */
    String title() {
        return Texts.get("details.ask." + name().toLowerCase(Locale.ROOT));
    }
}
