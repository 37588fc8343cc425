package bsdsockets.posix;

import java.util.stream.IntStream;

/**
 * The requests of ioctl(2) whose argument is known: C takes it as memory, and would write behind what is too small for it,
 * or wherever an address within it points. No static sets, so that the first use tells why the library cannot be loaded.
 */
final class Requests {
    /** Of {@code struct timeval} and {@code struct timespec}: two longs. */
    private static final int TIME_SIZE = 2 * Long.BYTES;

    private Requests() {}

    /** The request, which writes an int. */
    static int givesInt(int request) {
        return required(
                request,
                "gives no int",
                Constants.FIONREAD,
                Constants.SIOCINQ,
                Constants.SIOCOUTQ,
                Constants.SIOCOUTQNSD,
                Constants.SIOCATMARK,
                Constants.SIOCGPGRP);
    }

    /** The request, which reads an int. */
    static int takesInt(int request) {
        return required(request, "takes no int", Constants.FIONBIO, Constants.FIOASYNC, Constants.SIOCSPGRP);
    }

    /** How many bytes the struct of the request has. */
    static int sizeOfStruct(int request) {
        if (isAmong(request, Constants.SIOCGSTAMP, Constants.SIOCGSTAMPNS)) {
            return TIME_SIZE;
        }
        required(
                request,
                "takes no struct that is known here",
                Constants.SIOCGIFNAME,
                Constants.SIOCGIFINDEX,
                Constants.SIOCGIFFLAGS,
                Constants.SIOCGIFADDR,
                Constants.SIOCGIFDSTADDR,
                Constants.SIOCGIFBRDADDR,
                Constants.SIOCGIFNETMASK,
                Constants.SIOCGIFMETRIC,
                Constants.SIOCGIFMTU,
                Constants.SIOCGIFTXQLEN,
                Constants.SIOCGIFHWADDR,
                Constants.SIOCSIFFLAGS,
                Constants.SIOCSIFADDR,
                Constants.SIOCSIFNETMASK,
                Constants.SIOCSIFMTU);
        return Constants.SIZEOF_IFREQ;
    }

    private static int required(int request, String otherwise, int... known) {
        if (!isAmong(request, known)) {
            throw new IllegalArgumentException(
                    "ioctl's request " + Constants.nameOf("SIOC", request) + " " + otherwise + ": not possible here");
        }
        return request;
    }

    /** A constant that the headers lack is below zero, and so is no request. */
    private static boolean isAmong(int request, int... known) {
        return request >= 0 && IntStream.of(known).anyMatch(number -> number == request);
    }
}
