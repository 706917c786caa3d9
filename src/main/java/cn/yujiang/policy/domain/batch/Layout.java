package cn.yujiang.policy.domain.batch;

import java.util.Arrays;
import java.util.Objects;

/**
 * The items of a space within the chunk at hand, grouped by what they belong to. Loops here run without a branch an item: lists
 * are short, and a mispredicted end costs more than the work on an item.
 */
final class Layout {

    /** Pairs a chunk may unfold to before it is cut in two. */
    private static final int WIDEST = 1 << 20;

    /** Items of parent i stand from {@code starts[i]} to before {@code starts[i + 1]}. */
    int[] starts = new int[0];

    /** Number of items. */
    int size;

    /** Number of the first item in the columns of the list, when the items follow each other there. */
    int first;

    /** Most items of one parent in this chunk. */
    int longest;

    private int stamp;
    private int count;
    private boolean direct;
    private int[] parents = new int[0];
    private int[] items = new int[0];
    private int[] shifts = new int[0];
    private boolean hasParents;
    private boolean hasItems;

    /** Brings the layout up to the chunk. */
    Layout at(int chunk, Frame frame, Space space) {
        if (stamp != chunk) {
            stamp = chunk;
            hasParents = false;
            hasItems = false;
            unfold(frame, space);
        }
        return this;
    }

    /** The chunk unfolds to too many pairs at once. */
    static final class TooWide extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        TooWide() {
            super(null, null, false, false);
        }
    }

    private void unfold(Frame frame, Space space) {
        Space parent = Objects.requireNonNull(space.parent());
        int[] offsets = frame.table.items(Objects.requireNonNull(space.list())).starts();
        count = frame.size(parent);
        direct = parent.parent() == null;
        starts = room(starts, count + 1);
        if (direct) {
            first = offsets[frame.from()];
            Loops.relative(offsets, frame.from(), first, starts, count + 1);
        } else {
            unfold(frame, parent, offsets);
        }
        size = starts[count];
        longest = Loops.longest(starts, count);
    }

    private void unfold(Frame frame, Space parent, int[] offsets) {
        int[] rows = rows(frame, parent);
        shifts = room(shifts, count);
        long total = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = (int) total;
            int row = frame.from() + rows[i];
            shifts[i] = offsets[row] - (int) total;
            total += offsets[row + 1] - offsets[row];
            if (total > WIDEST && frame.rows() > 1) {
                throw new TooWide();
            }
        }
        starts[count] = Math.toIntExact(total);
    }

    /** The case, within the chunk, each value of a list belongs to. */
    private static int[] rows(Frame frame, Space space) {
        Layout layout = frame.layout(space);
        Space above = Objects.requireNonNull(space.parent());
        if (above.parent() == null) {
            return layout.parents();
        }
        int[] upper = rows(frame, above);
        int[] own = layout.parents();
        int[] rows = new int[layout.size];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = upper[own[i]];
        }
        return rows;
    }

    static int[] room(int[] array, int needed) {
        return array.length >= needed ? array : new int[Math.max(Frame.CHUNK, needed + needed / 4)];
    }

    /** What each item belongs to. */
    int[] parents() {
        if (!hasParents) {
            hasParents = true;
            parents = room(parents, size + 1);
            Arrays.fill(parents, 0, size + 1, 0);
            for (int i = 1; i < count; i++) {
                parents[starts[i]]++;
            }
            int parent = 0;
            for (int k = 0; k < size; k++) {
                parent += parents[k];
                parents[k] = parent;
            }
        }
        return parents;
    }

    /** Where each item stands in the columns of the list. */
    int[] items() {
        if (!hasItems) {
            hasItems = true;
            items = room(items, size);
            int[] own = direct ? items : parents();
            for (int k = 0; k < size; k++) {
                items[k] = k + (direct ? first : shifts[own[k]]);
            }
        }
        return items;
    }

    void copy(Packed values, long[] out) {
        if (direct) {
            values.copy(first, out, size);
        } else {
            values.gather(items(), out, size);
        }
    }

    void copy(byte[] values, byte[] out) {
        if (direct) {
            System.arraycopy(values, first, out, 0, size);
        } else {
            ByteLoops.gather(values, items(), out, size);
        }
    }
}
