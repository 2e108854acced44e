<?php
/**
 * Names of everything that the plugin stores, for the plugin and for uninstalling.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

/** The block. */
const BLOCK = 'cx-widgets/campaign';

/** Option: the feeds and the result of the last pull of each. */
const FEEDS = 'cx_widgets_feeds';

/** Option: the draft translation that an administrator has approved. */
const DRAFT_LANGUAGE = 'cx_widgets_draft_language';

/** The scheduled event. */
const PULL_EVENT = 'cx_widgets_pull';

/** Returns the folder in which copies of feeds are kept; not whether it exists. */
function feed_folder(): string {
	return wp_upload_dir( null, false )['basedir'] . '/cx-widgets';
}
