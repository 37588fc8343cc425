package bsdsockets.net;

import bsdsockets.posix.Linger;

/** How an option's value looks to java.net and to C. */
enum OptionForm {
    FLAG(Boolean.class) {
        @Override
        byte[] toC(Object value) {
            return Ints.toBytes((Boolean) value ? 1 : 0);
        }

        @Override
        Object toJava(byte[] struct) {
            return Ints.ofBytes(struct) != 0;
        }
    },
    NUMBER(Integer.class) {
        @Override
        byte[] toC(Object value) {
            return Ints.toBytes((Integer) value);
        }

        @Override
        Object toJava(byte[] struct) {
            return Ints.ofBytes(struct);
        }
    },
    TRAFFIC_CLASS(Integer.class) {
        @Override
        byte[] toC(Object value) {
            int number = (Integer) value;
            if (number < 0 || number > 255) {
                throw new IllegalArgumentException("Invalid IP_TOS value");
            }
            return Ints.toBytes(number);
        }

        @Override
        Object toJava(byte[] struct) {
            return Ints.ofBytes(struct);
        }
    },
    /** Linux doubles what it is told, and the JDK halves what it is told back. */
    SEND_BUFFER(Integer.class) {
        @Override
        byte[] toC(Object value) {
            return Ints.toBytes(bufferSize(value));
        }

        @Override
        Object toJava(byte[] struct) {
            return Ints.ofBytes(struct) / 2;
        }
    },
    /** As {@link #SEND_BUFFER}, and at least a kilobyte. */
    RECEIVE_BUFFER(Integer.class) {
        @Override
        byte[] toC(Object value) {
            return Ints.toBytes(Math.max(LEAST_RECEIVE_BUFFER, bufferSize(value)));
        }

        @Override
        Object toJava(byte[] struct) {
            return Ints.ofBytes(struct) / 2;
        }
    },
    /** Seconds; negative for off. */
    LINGER(Integer.class) {
        @Override
        byte[] toC(Object value) {
            int seconds = Math.min((Integer) value, LONGEST_LINGER);
            return seconds < 0 ? OFF.toBytes() : new Linger(true, seconds).toBytes();
        }

        @Override
        Object toJava(byte[] struct) {
            Linger linger = Linger.ofBytes(struct);
            return linger.onoff() ? linger.seconds() : -1;
        }
    };

    private static final int LEAST_RECEIVE_BUFFER = 1024;
    private static final int LONGEST_LINGER = 65_535;
    private static final Linger OFF = new Linger(false, 0);

    private final Class<?> type;

    OptionForm(Class<?> type) {
        this.type = type;
    }

    /** What java.net takes. */
    Class<?> type() {
        return type;
    }

    /**
     * The value for C.
     *
     * @throws IllegalArgumentException for one that the JDK refuses
     */
    abstract byte[] toC(Object value);

    /** The value for java.net. */
    abstract Object toJava(byte[] struct);

    private static int bufferSize(Object value) {
        int size = (Integer) value;
        if (size < 0) {
            throw new IllegalArgumentException("Invalid send/receive buffer size");
        }
        return size;
    }

    int size() {
        return this == LINGER ? 2 * Integer.BYTES : Integer.BYTES;
    }
}
