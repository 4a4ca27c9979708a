package basin.kernel;

/** A {@link Slot} as oneDNN sees it, in C order where it lies; one that is absent has no memories and takes every call. */
final class DnnlParameter {
    private final Slot slot;
    private final DnnlMemory value;
    private final DnnlMemory gradient;
    private final DnnlMemory direction;
    private final DnnlMemory product;

    /** {@code slot} may be null: an absent parameter. */
    DnnlParameter(DnnlContext context, Slot slot, long... sizes) {
        this.slot = slot;
        value = view(context, sizes);
        gradient = view(context, sizes);
        direction = view(context, sizes);
        product = view(context, sizes);
    }

    private DnnlMemory view(DnnlContext context, long... sizes) {
        return slot == null ? null : DnnlMemory.view(context, DnnlLayout.plain(context, sizes));
    }

    boolean present() {
        return slot != null;
    }

    DnnlMemory value() {
        return value;
    }

    DnnlMemory gradient() {
        return gradient;
    }

    DnnlMemory direction() {
        return direction;
    }

    DnnlMemory product() {
        return product;
    }

    /** Follows the slot to where its value lies now. */
    void pointValue() {
        if (slot != null) {
            value.point(slot.value());
        }
    }

    /** Follows the slot to where its gradient goes now. */
    void pointGradient() {
        if (slot != null) {
            gradient.point(slot.gradient());
        }
    }

    /** Follows the slot to the direction. */
    void pointDirection() {
        if (slot != null) {
            direction.point(slot.direction());
        }
    }

    /** Follows the slot to where the product goes. */
    void pointProduct() {
        if (slot != null) {
            product.point(slot.product());
        }
    }
}
