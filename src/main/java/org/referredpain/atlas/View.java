package org.referredpain.atlas;

import org.referredpain.knowledge.Coded;

/** From where the body is drawn; each view has a file of its own. */
enum View implements Coded {
    FRONT(Group.BODY),
    BACK(Group.BODY),
    HEAD_RIGHT(Group.HEAD),
    HEAD_LEFT(Group.HEAD),
    FACE(Group.HEAD),
    MOUTH(Group.HEAD),
    PALM(Group.HANDS),
    HAND_BACK(Group.HANDS),
    SOLE(Group.FEET),
    FOOT_TOP(Group.FEET);

    /** Views that show the same part of the body, for offering one after the other. */
    enum Group implements Coded {
        BODY,
        HEAD,
        HANDS,
        FEET
    }

    private final Group group;

    View(Group group) {
        this.group = group;
    }

    Group group() {
        return group;
    }
}
