package basin.ui.masks;

import basin.train.MaskView.LayerMask;

/** Visits every weight of a panel once, in the order of its numbers, with the cell that it stands in. */
final class CellWalk {
    private CellWalk() {}

    /** Gets a weight: number {@code index} of {@code part}. */
    interface Visitor {
        void cell(int row, int column, LayerMask part, int index);
    }

    static void over(MaskPanel panel, Visitor visitor) {
        if (panel.vectors()) {
            vectors(panel, visitor);
        } else {
            weight(panel.parts().get(0), visitor);
        }
    }

    private static void weight(LayerMask m, Visitor visitor) {
        int at = 0;
        for (int filter = 0; filter < m.filters(); filter++) {
            for (int input = 0; input < m.inputs(); input++) {
                for (int y = 0; y < m.kernelHeight(); y++) {
                    int row = filter * m.kernelHeight() + y;
                    for (int x = 0; x < m.kernelWidth(); x++) {
                        visitor.cell(row, input * m.kernelWidth() + x, m, at++);
                    }
                }
            }
        }
    }

    private static void vectors(MaskPanel panel, Visitor visitor) {
        int place = 0;
        for (LayerMask m : panel.parts()) {
            for (int i = 0; i < m.bits().length; i++) {
                visitor.cell(place % panel.rows(), place / panel.rows(), m, i);
                place++;
            }
        }
    }
}
