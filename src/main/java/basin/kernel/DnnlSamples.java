package basin.kernel;

import org.bytedeco.javacpp.Pointer;

/** A view that is moved from sample to sample of one plane of a tensor. */
final class DnnlSamples {
    private final DnnlMemory view;
    private final Pointer data;
    private final long stride;

    DnnlSamples(DnnlContext context, DnnlTensor tensor, DnnlMemory plane) {
        view = DnnlMemory.view(context, DnnlLayout.sample(context, plane.desc(), tensor));
        data = plane.address();
        stride = plane.bytes() / tensor.batch();
    }

    DnnlMemory view() {
        return view;
    }

    void select(int sample) {
        view.point(data.position(sample * stride));
    }
}
